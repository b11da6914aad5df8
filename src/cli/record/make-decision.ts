import { HearsayError } from '../../errors.ts';
import type {
  Act,
  AttributionPlace,
  AttributionValues,
  Decision,
  Document,
  GivenAccess,
  Manner,
  Polarity,
  Span,
  Subject,
} from '../../model/index.ts';
import { RELATIONS } from '../../model/index.ts';
import {
  findRow,
  getDocument,
  getLink,
  getPerson,
  getRow,
  type OpenRecord,
  type StatementPage,
  statementPage,
} from '../../record/index.ts';
import { findWords } from './find-words.ts';

/** Flags that say what an attribution should be. */
export interface DecisionFlags {
  readonly source?: string;
  readonly cue?: string;
  readonly content?: string;
  readonly manner?: Manner;
  readonly polarity?: Polarity;
  readonly act?: Act;
  readonly speaker?: string;
  readonly indexed?: boolean;
}

const NOW = { recordedBy: null, hasRestricted: true };

function wrong(words: readonly string[]): never {
  throw new HearsayError(
    'bad-decision',
    `“${words.join(' ')}” is no decision; see "hearsay judge --help" for what would be accepted.`,
  );
}

const statementOf = (record: OpenRecord, id: string): Promise<StatementPage> =>
  statementPage(record, id, NOW);

const placeOf = ({ reading, attribution }: StatementPage): AttributionPlace => ({
  document: reading.document.id,
  cue: attribution.cue,
  content: attribution.content,
});

const personId = async (record: OpenRecord, asked: string): Promise<string> =>
  (await getPerson(record, asked)).id;

/** The spans that a flag names, near where the attribution stands; `before` where it does not. */
function spansOf(
  given: string | undefined,
  {
    document,
    near,
    before,
  }: { readonly document: Document; readonly near: number; readonly before: readonly Span[] },
): readonly Span[] {
  return given === undefined ? before : findWords(document.text, given, near);
}

const first = ({ cue, content }: Pick<AttributionPlace, 'cue' | 'content'>): number =>
  content[0]?.start ?? cue[0]?.start ?? 0;

async function changed(record: OpenRecord, id: string, flags: DecisionFlags): Promise<Decision> {
  const page = await statementOf(record, id);
  const { attribution, reading } = page;
  const place = { document: reading.document, near: first(attribution) };
  const content = spansOf(flags.content, { ...place, before: attribution.content });
  const near = content[0]?.start ?? place.near;
  const values: AttributionValues = {
    source: spansOf(flags.source, { ...place, near, before: attribution.source }),
    cue: spansOf(flags.cue, { ...place, near, before: attribution.cue }),
    content,
    manner: flags.manner ?? attribution.manner,
    polarity: flags.polarity ?? attribution.polarity,
    act: flags.act ?? attribution.act,
  };
  return { type: 'change', attribution: placeOf(page), values, speakers: null };
}

async function added(record: OpenRecord, id: string, flags: DecisionFlags): Promise<Decision> {
  const { document } = await getDocument(record, id, NOW);
  if (flags.content === undefined && flags.cue === undefined)
    throw new HearsayError('bad-decision', 'add needs the words of the content (--content), or of the cue.');
  const content = spansOf(flags.content, { document, near: 0, before: [] });
  const near = content[0]?.start ?? 0;
  const values: AttributionValues = {
    source: spansOf(flags.source, { document, near, before: [] }),
    cue: spansOf(flags.cue, { document, near, before: [] }),
    content,
    manner: flags.manner ?? 'indirect',
    polarity: flags.polarity ?? 'asserted',
    act: flags.act ?? 'say',
  };
  const speaker = flags.speaker === undefined ? null : await personId(record, flags.speaker);
  return { type: 'add', document: document.id, values, speaker };
}

/** What an id stands for: a document, a statement or a person. */
async function subjectOf(record: OpenRecord, id: string): Promise<Subject> {
  const { db } = record.store;
  const document = await findRow(db, 'document', id);
  if (document) return { document: document.id };
  if (await findRow(db, 'attribution', id)) return { attribution: placeOf(await statementOf(record, id)) };
  return { person: await personId(record, id) };
}

const placeAt = async (record: OpenRecord, id: string): Promise<AttributionPlace> =>
  placeOf(await statementOf(record, id));

type LinkVerdict = 'accept-link' | 'reject-link';
type LinkDecision = Extract<Decision, { readonly type: LinkVerdict }>;

const isVerdict = (type: string | undefined): type is LinkVerdict =>
  type === 'accept-link' || type === 'reject-link';

/** Of a link by its id, perhaps with the statement that it is about, or of two statements and what the one does. */
async function onLink(
  record: OpenRecord,
  type: LinkVerdict,
  [one, two, relation, ...more]: readonly string[],
): Promise<LinkDecision | null> {
  if (one === undefined || more.length > 0) return null;
  if (relation === undefined) {
    const link = await getLink(record, one);
    const to = two ?? link.to;
    const place = to === null ? null : await placeAt(record, to);
    return { type, from: await placeAt(record, link.from), to: place, relation: link.relation };
  }
  const named = RELATIONS.find((each) => each === relation);
  if (!named) throw new HearsayError('bad-decision', `“${relation}”: ${RELATIONS.join(', ')} are accepted.`);
  const to = two === 'nothing' ? null : await placeAt(record, two!);
  return { type, from: await placeAt(record, one), to, relation: named };
}

/** Who may see a document: `open`, `internal`, or `until` a time. */
async function onAccess(
  record: OpenRecord,
  [one, word, time, ...more]: readonly string[],
): Promise<Decision | null> {
  const isTimed = word === 'until' && time !== undefined;
  if (one === undefined || more.length > 0 || (!isTimed && time !== undefined)) return null;
  const given: GivenAccess | null = isTimed
    ? { access: 'embargoed', until: time }
    : word === 'open' || word === 'internal'
      ? { access: word, until: null }
      : null;
  if (given === null) return null;
  return {
    type: 'access',
    about: { document: (await getRow(record.store.db, 'document', one)).id },
    ...given,
  };
}

/** Makes a decision of the words of the command line. Throws `bad-decision`, and what looking up throws. */
export async function makeDecision(
  record: OpenRecord,
  words: readonly string[],
  flags: DecisionFlags,
): Promise<Decision> {
  const [type, one, two, ...more] = words;
  if (one === undefined || words.some((word) => word.trim() === '')) wrong(words);
  if (isVerdict(type)) return (await onLink(record, type, words.slice(1))) ?? wrong(words);
  if (type === 'access') return (await onAccess(record, words.slice(1))) ?? wrong(words);
  switch (words.length === 2 ? type : '') {
    case 'accept': {
      const page = await statementOf(record, one);
      const { source, cue, content, manner, polarity, act } = page.attribution;
      const values = { source, cue, content, manner, polarity, act };
      return { type: 'accept', attribution: placeOf(page), values, speakers: null };
    }
    case 'reject':
      return { type: 'reject', attribution: placeOf(await statementOf(record, one)) };
    case 'change':
      return changed(record, one, flags);
    case 'add':
      return added(record, one, flags);
    case 'restrict':
      return { type: 'restrict', about: await subjectOf(record, one) };
    case 'hold':
      return { type: 'hold', about: await subjectOf(record, one) };
    case 'publish':
      return { type: 'publish', about: await subjectOf(record, one), isIndexed: flags.indexed === true };
    case 'undo':
      return { type: 'undo', judgement: (await getRow(record.store.db, 'judgement', one)).id };
    default:
  }
  if (two === undefined) wrong(words);
  if ((type === 'merge' || type === 'apart') && more.length === 0)
    return { type, people: [await personId(record, one), await personId(record, two)] };
  if ((type === 'same-statement' || type === 'other-statement') && more.length === 0)
    return { type, attributions: [await placeAt(record, one), await placeAt(record, two)] };
  if (type === 'speaker' && more.length === 0) {
    const speaker = two === 'nobody' ? null : await personId(record, two);
    return { type, attribution: placeOf(await statementOf(record, one)), speaker };
  }
  if (type === 'rename') return { type, person: await personId(record, one), name: [two, ...more].join(' ') };
  if (type === 'note') return { type, about: await subjectOf(record, one), text: [two, ...more].join(' ') };
  if (type === 'split' && more.length > 0) {
    const attributions: AttributionPlace[] = [];
    for (const id of more) attributions.push(placeOf(await statementOf(record, id)));
    return { type, person: await personId(record, one), name: two, attributions };
  }
  return wrong(words);
}
