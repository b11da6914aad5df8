import {
  eraseDocuments,
  erasePerson,
  finishErasures,
  getPerson,
  getRow,
  type OpenRecord,
  type PlannedDocuments,
  type PlannedPerson,
  planDocuments,
  planPerson,
  setMark,
} from '../../record/index.ts';
import { neutraliseLine } from '../../show/neutralise.ts';
import { write } from '../write.ts';
import type { EraseFlags, Mark } from './erase-flags.ts';
import { count, documentLine, judgementLine, personLine } from './page-words.ts';
import { reviewer } from './record-flags.ts';

/** Flags of `hearsay erase`, and what is done instead of erasing, or null. */
export interface EraseAsked extends EraseFlags {
  readonly mark: Mark | null;
}

const NOTHING = 'Nothing was erased. Add --yes to erase this.';
const NOT_SWEPT =
  'Another process reads the record, so that bytes of it may still stand in its log. Run "hearsay erase finish" when it is done.';

async function print(
  { format }: Pick<EraseFlags, 'format'>,
  about: object,
  lines: readonly string[],
): Promise<void> {
  if (format === 'json') return write(process.stdout, `${JSON.stringify(about, null, 2)}\n`);
  await write(process.stdout, `${lines.map(neutraliseLine).join('\n')}\n`);
}

async function mark(
  record: OpenRecord,
  about: { readonly document: string } | { readonly person: string },
  { mark: asked, as: named, reason, ...flags }: EraseAsked & { readonly mark: Mark },
): Promise<void> {
  const judgement = await setMark(record, { ...asked, about, by: reviewer(named), why: reason || null });
  const what = asked.type === 'hold' ? 'legal hold' : 'restriction';
  const [id] = Object.values(about);
  await print(flags, { type: judgement.decision.type, ...about, judgement: judgement.id }, [
    `${what} ${asked.isOn ? 'laid on' : 'lifted from'} ${id}, noted as ${judgement.id}`,
  ]);
}

const holdLines = (holds: PlannedDocuments['holds']): readonly string[] =>
  holds.map((hold) => `on legal hold, so that it cannot be erased: ${judgementLine(hold)}`);

function documentLines({ documents, attributions, holds }: PlannedDocuments): readonly string[] {
  return [
    `Would go: ${count(documents.length, 'document')} with ${count(attributions, 'statement')}`,
    ...documents.map((one) => `  ${one.isAsked ? '' : 'copy or version: '}${documentLine(one)}`),
    ...holdLines(holds),
    NOTHING,
  ];
}

/** Erases documents, or lists what would go, or marks them. Whether all was done. */
export async function eraseDocumentsAsked(
  record: OpenRecord,
  ids: readonly string[],
  flags: EraseAsked,
): Promise<boolean> {
  const { mark: asked, reason } = flags;
  if (asked) {
    for (const id of ids) {
      const { id: document } = await getRow(record.store.db, 'document', id);
      await mark(record, { document }, { ...flags, mark: asked });
    }
    return true;
  }
  if (!flags.yes) {
    const plan = await planDocuments(record, ids);
    await print(flags, { type: 'erase-plan', ...plan }, documentLines(plan));
    return false;
  }
  const erased = await eraseDocuments(record, ids, { by: reviewer(flags.as), reason });
  const { documents, attributions, people, judgements, originals, isSwept } = erased;
  await print(flags, { type: 'erased', ...erased }, [
    `Erased: ${count(documents.length, 'document')} with ${count(attributions, 'statement')}, ${count(originals, 'original')} and ${count(judgements, 'judgement')}; of ${people} people nothing else spoke`,
    ...(isSwept ? [] : [NOT_SWEPT]),
  ]);
  return isSwept;
}

const personLines = ({
  person,
  namesakes,
  documents,
  originals,
  holds,
}: PlannedPerson): readonly string[] => [
  `Would be overwritten: the names of ${personLine(person)}`,
  `  in ${count(documents, 'document')} and ${count(originals, 'original')}`,
  ...namesakes.map(
    (id) =>
      `  and of ${id}, who has the same name; if that is somebody else, say so first: hearsay judge apart ${person.id} ${id}`,
  ),
  ...holdLines(holds),
  NOTHING,
];

/** Erases a person's names, or says where they stand, or marks the person. Whether all was done. */
export async function erasePersonAsked(
  record: OpenRecord,
  [asked = '']: readonly string[],
  flags: EraseAsked,
): Promise<boolean> {
  if (flags.mark) {
    const { id: person } = await getPerson(record, asked);
    await mark(record, { person }, { ...flags, mark: flags.mark });
    return true;
  }
  if (!flags.yes) {
    const { person, ...plan } = await planPerson(record, asked);
    const { n: _, ...known } = person;
    await print(flags, { type: 'erase-plan', person: known, ...plan }, personLines({ person, ...plan }));
    return false;
  }
  const erased = await erasePerson(record, asked, { by: reviewer(flags.as), reason: flags.reason });
  const { documents, places, unsure, originals, isSwept } = erased;
  await print(flags, { type: 'erased', ...erased }, [
    `Overwritten: names at ${count(places, 'place')} in ${count(documents.length, 'document')}`,
    ...(originals > 0 ? [`${count(originals, 'original')} could not be overwritten and went`] : []),
    ...unsure.map(
      (id) => `  in ${id} a part of the name was left where it is alone, since others bear it too`,
    ),
    ...(isSwept ? [] : [NOT_SWEPT]),
  ]);
  return isSwept;
}

/** Clears up the file after an erasure that was cut off. Whether nothing is left to be done. */
export async function finish(record: OpenRecord): Promise<boolean> {
  const isDone = await finishErasures(record);
  await print({ format: 'table' }, {}, [isDone ? 'Nothing is left to be cleared up.' : NOT_SWEPT]);
  return isDone;
}
