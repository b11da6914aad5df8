import { HearsayError } from '../../errors.ts';
import type { AttributionPlace, AttributionValues, Decision, Span } from '../../model/index.ts';
import { placeKey } from '../../text/attribution-id.ts';
import { findPerson } from '../load/find-person.ts';
import type { CurrentDecisions } from '../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../load/load-documents.ts';
import { checkGiven } from '../sight/check-given.ts';
import type { Db } from '../store/store.ts';
import { findJudged } from './judged-attribution.ts';

/** What a decision is checked against. */
export interface CheckContext {
  readonly db: Db;
  readonly decisions: CurrentDecisions;
  readonly now: Date;
}

const wrong = (code: string, message: string): never => {
  throw new HearsayError(code, message);
};

async function documentOf(id: string, { db, decisions }: CheckContext): Promise<RecordedDocument> {
  const row = await db.selectFrom('document').select('n').where('id', '=', id).executeTakeFirst();
  const [document] = row ? await loadDocuments(db, [row.n], decisions) : [];
  return document ?? wrong('no-such-document', `${id}: the record has no document of this id.`);
}

/** The place as it was first found, by which later decisions know it again. */
async function firstPlace(place: AttributionPlace, context: CheckContext): Promise<AttributionPlace> {
  const { attributions } = await documentOf(place.document, context);
  const found = findJudged(
    place,
    attributions.map(({ attribution }) => attribution),
  );
  return (
    found?.first ??
    judgedPlace(place, context.decisions) ??
    wrong(
      'no-such-attribution',
      `${place.document}: no attribution stands there now, or two do; an attribution's own spans are accepted.`,
    )
  );
}

/** The place of something that is gone, since it was rejected: whoever decides otherwise names it by its spans. */
function judgedPlace(place: AttributionPlace, { byDocument }: CurrentDecisions): AttributionPlace | null {
  const key = placeKey(place);
  for (const { decision } of byDocument.get(place.document) ?? [])
    if ('attribution' in decision && placeKey(decision.attribution) === key) return decision.attribution;
  return null;
}

function checkSpans(spans: readonly Span[], text: string, role: string): void {
  let last = -1;
  for (const { start, end } of spans) {
    const isIn =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start > last - 1 &&
      start < end &&
      end <= text.length;
    if (!isIn)
      wrong(
        'bad-span',
        `${role} ${start}–${end}: spans in order, inside the text (0–${text.length}) and not empty are accepted.`,
      );
    last = end;
  }
}

function checkValues(values: AttributionValues, { document }: RecordedDocument): void {
  for (const role of ['source', 'cue', 'content'] as const) checkSpans(values[role], document.text, role);
  if (values.cue.length === 0 && values.content.length === 0)
    wrong('bad-span', 'Without cue and content nothing is attributed; at least one of them is accepted.');
}

function refuseSame(a: AttributionPlace, b: AttributionPlace): void {
  if (placeKey(a) === placeKey(b))
    wrong('bad-decision', `${a.document}: two different attributions are accepted.`);
}

/** The id under which somebody is known, which may be one that they had. */
async function personId(id: string, { db }: CheckContext): Promise<string> {
  const person = await findPerson(db, id);
  return person?.id ?? wrong('no-such-person', `${id}: the record has no person of this id.`);
}

/**
 * A decision with what it is about made sure of: people and documents are there, spans lie inside their text, places are
 * those at which attributions were first found. Throws `no-such-document`, `no-such-attribution`, `no-such-person`,
 * `no-such-judgement`, `bad-span`, `bad-decision`, `bad-date`.
 */
export async function checkDecision(decision: Decision, context: CheckContext): Promise<Decision> {
  switch (decision.type) {
    case 'merge':
    case 'apart': {
      const [a, b] = [
        await personId(decision.people[0], context),
        await personId(decision.people[1], context),
      ];
      if (a === b) wrong('bad-decision', `${a}: two different people are accepted.`);
      return { ...decision, people: [a, b] };
    }
    case 'rename':
      if (decision.name.trim() === '') wrong('bad-decision', 'The name is empty; a name is accepted.');
      return { ...decision, person: await personId(decision.person, context) };
    case 'speaker': {
      const speaker = decision.speaker === null ? null : await personId(decision.speaker, context);
      return { ...decision, attribution: await firstPlace(decision.attribution, context), speaker };
    }
    case 'split': {
      const person = await personId(decision.person, context);
      const attributions: AttributionPlace[] = [];
      for (const place of decision.attributions) attributions.push(await firstPlace(place, context));
      if (attributions.length === 0)
        wrong('bad-decision', 'A split needs the attributions that are somebody else’s.');
      return { ...decision, person, attributions };
    }
    case 'accept':
    case 'change': {
      const attribution = await firstPlace(decision.attribution, context);
      const document = await documentOf(attribution.document, context);
      checkValues(decision.values, document);
      const speakers = decision.speakers ?? speakersAt(attribution, document);
      return { ...decision, attribution, speakers: await personIds(speakers, context) };
    }
    case 'reject':
      return { ...decision, attribution: await firstPlace(decision.attribution, context) };
    case 'add': {
      checkValues(decision.values, await documentOf(decision.document, context));
      const speaker = decision.speaker === null ? null : await personId(decision.speaker, context);
      return { ...decision, speaker };
    }
    case 'accept-link':
    case 'reject-link': {
      const from = await firstPlace(decision.from, context);
      const to = decision.to === null ? null : await firstPlace(decision.to, context);
      if (to !== null) refuseSame(from, to);
      return { ...decision, from, to };
    }
    case 'same-statement':
    case 'other-statement': {
      const [a, b] = decision.attributions;
      const attributions = [await firstPlace(a, context), await firstPlace(b, context)] as const;
      refuseSame(...attributions);
      return { ...decision, attributions };
    }
    case 'restrict':
      if ('attribution' in decision.about)
        wrong(
          'bad-decision',
          'A statement alone cannot be restricted, since its words stand in the text; its document or who speaks is accepted.',
        );
      return { ...decision, about: await checkAbout(decision.about, context) };
    case 'access':
      return { ...decision, ...(await checkAccess(decision, context)) };
    case 'note':
    case 'hold':
    case 'publish':
      return { ...decision, about: await checkAbout(decision.about, context) };
    default:
      return decision;
  }
}

/** Who speaks an attribution now. */
function speakersAt(place: AttributionPlace, { attributions }: RecordedDocument): readonly string[] {
  const found = findJudged(
    place,
    attributions.map(({ attribution }) => attribution),
  );
  const now = attributions.find(({ attribution }) => attribution === found);
  return now?.speakers.map(({ person }) => person) ?? [];
}

async function personIds(ids: readonly string[], context: CheckContext): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of ids) found.push(await personId(id, context));
  return found;
}

type AccessDecision = Extract<Decision, { type: 'access' }>;

async function checkAccess(
  { about, access, until }: AccessDecision,
  context: CheckContext,
): Promise<Pick<AccessDecision, 'about' | 'access' | 'until'>> {
  if (!('document' in about))
    wrong(
      'bad-decision',
      'Who may see it can be said of a document alone; the id of a document is accepted.',
    );
  const given = checkGiven({ access, until }, context.now);
  await documentOf(about.document, context);
  return { about, ...given };
}

type About = Extract<Decision, { type: 'note' }>['about'];

async function checkAbout(about: About, context: CheckContext): Promise<About> {
  if ('person' in about) return { person: await personId(about.person, context) };
  if ('attribution' in about) return { attribution: await firstPlace(about.attribution, context) };
  await documentOf(about.document, context);
  return about;
}
