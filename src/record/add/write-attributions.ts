import type { Insertable } from 'kysely';
import type { Attribution, Span } from '../../model/index.ts';
import { countWords } from '../../text/count-words.ts';
import type { JudgedSpeakers } from '../judgements/people-steps.ts';
import type { RecordedDocument } from '../load/load-documents.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Db } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { ContentIndex } from './content-index.ts';
import { speakerDoubt } from './speaker-doubt.ts';
import { tagsOf } from './tags-of.ts';

const NAMED_KINDS: readonly string[] = ['person', 'organisation'];

/** What writing the attributions of a document needs beside them. */
export interface WriteContext {
  readonly index: ContentIndex;
  readonly now: string;
}

type WrittenDocument = Pick<RecordedDocument, 'row' | 'document' | 'attributions' | 'former'>;

/** The words of an attribution's content, pieces of a broken one behind each other. */
export const contentWords = (text: string, content: readonly Span[]): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');

/**
 * Makes the rows of a document's attributions what its reading and the judgements on it say: new ones are added, those
 * that are gone leave a forward, and the index follows. Numbers of rows that stay do not change.
 */
export async function writeAttributions(
  db: Db,
  written: WrittenDocument,
  { index, now }: WriteContext,
): Promise<void> {
  const { row, attributions, former } = written;
  const old = await db.selectFrom('attribution').select(['n', 'id']).where('document', '=', row.n).execute();
  const ids = new Set(attributions.map(({ attribution }) => attribution.id));
  await dropGone(
    db,
    old.filter(({ id }) => !ids.has(id)),
    { written, former, index, now },
  );
  if (attributions.length === 0) return;
  const people = await peopleOf(db, attributions);
  const numbers = await putRows(db, row.n, { text: written.document.text, attributions, people });
  await putSpeakers(db, { row, attributions, numbers, people, isNew: old.length === 0 });
  await index.put(
    db,
    attributions.map(({ attribution, speakers }) => ({
      n: numbers.get(attribution.id)!,
      words: contentWords(written.document.text, attribution.content),
      tags: tagsOf(row, { attribution, speakers }),
    })),
    old.length === 0,
  );
}

interface Gone {
  readonly written: WrittenDocument;
  readonly former: ReadonlyMap<string, string | null>;
  readonly index: ContentIndex;
  readonly now: string;
}

async function dropGone(
  db: Db,
  gone: readonly { readonly n: number; readonly id: string }[],
  { written, former, index, now }: Gone,
): Promise<void> {
  if (gone.length === 0) return;
  await index.remove(
    db,
    gone.map(({ n }) => n),
  );
  for (const some of inChunks(gone)) {
    const numbers = some.map(({ n }) => n);
    await db.deleteFrom('attribution').where('n', 'in', numbers).execute();
    await db
      .insertInto('former_attribution')
      .values(
        some.map(({ id }) => ({ id, document: written.row.n, became: former.get(id) ?? null, at: now })),
      )
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(({ ref }) => ({ became: ref('excluded.became'), at: ref('excluded.at') })),
      )
      .execute();
  }
}

/** Somebody who speaks. */
interface Speaker {
  readonly n: number;
  readonly id: string;
  readonly kind: string;
}
type Speakers = ReadonlyMap<string, Speaker>;

async function peopleOf(db: Db, attributions: readonly JudgedSpeakers[]): Promise<Speakers> {
  const ids = [...new Set(attributions.flatMap(({ speakers }) => speakers.flatMap(idsOf)))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['n', 'id', 'kind']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

interface Rows {
  readonly text: string;
  readonly attributions: readonly JudgedSpeakers[];
  readonly people: Speakers;
}

async function putRows(
  db: Db,
  document: number,
  { text, attributions, people }: Rows,
): Promise<ReadonlyMap<string, number>> {
  const isNamed = (id: string) => NAMED_KINDS.includes(people.get(id)?.kind ?? '');
  const parents = new Map(attributions.map(({ attribution: { id, parent } }) => [id, parent]));
  const rows = attributions.map(({ attribution, judgement, speakers }, place) => ({
    ...wordColumns(text, attribution),
    id: attribution.id,
    document,
    place,
    manner: attribution.manner,
    polarity: attribution.polarity,
    act: attribution.act,
    depth: depthOf(attribution.parent, parents),
    is_reviewed: attribution.isReviewed || judgement !== null ? 1 : 0,
    doubt:
      judgement === null
        ? speakerDoubt(
            attribution,
            speakers.some(({ person }) => isNamed(person)),
          )
        : null,
  }));
  const numbers = new Map<string, number>();
  for (const some of inChunks(rows)) for (const { n, id } of await insertRows(db, some)) numbers.set(id, n);
  return numbers;
}

type AttributionRow = Insertable<Tables['attribution']>;

/** Adds rows or makes those that are there what these say; under its old number then. No more than one statement is given. */
async function insertRows(
  db: Db,
  rows: readonly AttributionRow[],
): Promise<readonly { readonly n: number; readonly id: string }[]> {
  const put = await db
    .insertInto('attribution')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        place: ref('excluded.place'),
        manner: ref('excluded.manner'),
        polarity: ref('excluded.polarity'),
        act: ref('excluded.act'),
        depth: ref('excluded.depth'),
        words: ref('excluded.words'),
        verbatim_words: ref('excluded.verbatim_words'),
        is_reviewed: ref('excluded.is_reviewed'),
        doubt: ref('excluded.doubt'),
      })),
    )
    .returning(['n', 'id'])
    .execute();
  await db
    .deleteFrom('former_attribution')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return put;
}

function wordColumns(text: string, attribution: Attribution): { words: number; verbatim_words: number } {
  const { words, verbatim } = countWords(text, attribution);
  return { words, verbatim_words: verbatim };
}

/** How many attributions stand around one, by the ids of their parents. */
function depthOf(parent: string | null, parents: ReadonlyMap<string, string | null>): number {
  let depth = 0;
  for (let at = parent; at !== null && depth < parents.size; at = parents.get(at) ?? null) depth++;
  return depth;
}

interface Spoken extends Pick<RecordedDocument, 'row' | 'attributions'> {
  readonly numbers: ReadonlyMap<string, number>;
  readonly people: Speakers;
  readonly isNew: boolean;
}

async function putSpeakers(db: Db, { row, attributions, numbers, people, isNew }: Spoken): Promise<void> {
  if (!isNew)
    for (const some of inChunks([...numbers.values()]))
      await db
        .deleteFrom('said')
        .where('attribution', 'in', [...some])
        .execute();
  const numberOf = (id: string) => people.get(id)?.n;
  const said = attributions.flatMap(({ attribution, speakers }) =>
    speakers.flatMap(({ person, base }) => {
      const n = numberOf(person);
      if (n === undefined) return [];
      const number = numbers.get(attribution.id)!;
      return [
        {
          person: n,
          day: row.day,
          attribution: number,
          base: base === null ? null : (numberOf(base) ?? null),
        },
      ];
    }),
  );
  for (const some of inChunks(said))
    await db
      .insertInto('said')
      .values([...some])
      .execute();
}

const idsOf = ({ person, base }: JudgedSpeakers['speakers'][number]): readonly string[] =>
  base === null || base === person ? [person] : [person, base];
