import { sql } from 'kysely';
import type {
  Attribution,
  DocumentHead,
  NamedPerson,
  Person,
  PrintedPlace,
  Reading,
} from '../../model/index.ts';
import { verbatimSpans } from '../../text/count-words.ts';
import { isTranslated } from '../../text/is-translated.ts';
import { contentWords } from '../add/write-attributions.ts';
import { gatherStatements, type ListedRow } from '../find/list-statements.ts';
import type { Narrowing } from '../find/narrow.ts';
import type { OpenRecord } from '../open-record.ts';
import { copiesNothing } from '../sight/open-documents.ts';
import { standingSeen } from '../sight/seen-standings.ts';
import type { Sight } from '../sight/sight.ts';
import { matchWording, type WordingMatch } from './match-wording.ts';

/** A place of the record with how its words agree with a draft's. */
export interface ComparedPlace extends WordingMatch {
  readonly place: PrintedPlace;
  /** Number of the attribution, and of its statement or null. */
  readonly n: number;
  readonly statement: number | null;
  readonly speakers: readonly Person[];
  /** Id of the attribution around it, or null. */
  readonly parent: string | null;
}

interface PlaceRow {
  readonly n: number;
  readonly id: string;
  readonly standing: string;
  readonly statement: number | null;
  readonly isOrigin: unknown;
}

async function rowsOf(
  { store }: OpenRecord,
  rows: readonly ListedRow[],
  sight: Sight,
): Promise<ReadonlyMap<string, PlaceRow>> {
  const found = await store.db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(['attribution.n', 'attribution.id', 'attribution.standing', 'attribution.statement'])
    .select(sql`${copiesNothing('document', sight)}`.as('isOrigin'))
    .where(
      'attribution.n',
      'in',
      rows.map(({ n }) => n),
    )
    .execute();
  return new Map(found.map((row) => [row.id, { ...row, standing: standingSeen(row, sight) }]));
}

/** What a document is known by. */
export const headOf = ({
  id,
  title,
  publisher,
  publishedAt,
  url,
  file,
}: Reading['document']): DocumentHead => ({
  id,
  title,
  publisher,
  publishedAt,
  url,
  file,
});

const wordsOf = (text: string, spans: Attribution['content']): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const named = ({ id, name }: Person): NamedPerson => ({ id, name });

function comparedPlace(
  one: Attribution,
  { document, people }: Reading,
  { row, words }: { readonly row: PlaceRow; readonly words: string },
): ComparedPlace {
  const { text } = document;
  const ids = [one.speaker ?? []].flat();
  const speakers = people.filter(({ id }) => ids.includes(id));
  const names = speakers.flatMap(({ name, aliases }) => [name, ...aliases]);
  const matched = matchWording(contentWords(text, one.content), words);
  const quoted = contentWords(text, verbatimSpans(text, one));
  const place: PrintedPlace = {
    attribution: one.id,
    document: headOf(document),
    isCopy: !row.isOrigin,
    speakers: speakers.map(named),
    source: wordsOf(text, one.source),
    cue: wordsOf(text, one.cue),
    words: wordsOf(text, one.content),
    manner: one.manner,
    polarity: one.polarity,
    match: matched.match,
    isQuoted:
      one.manner === 'direct' || (one.manner === 'mixed' && matchWording(quoted, words).match !== null),
    isTranslated: isTranslated(text, one, names),
    standing: row.standing,
  };
  return { ...matched, place, n: row.n, statement: row.statement, speakers, parent: one.parent };
}

/** Loads statements of the record and compares each with the words of a draft, in their order. */
export async function loadPlaces(
  record: OpenRecord,
  rows: readonly ListedRow[],
  { words, narrowing }: { readonly words: string; readonly narrowing: Narrowing },
): Promise<readonly ComparedPlace[]> {
  if (rows.length === 0) return [];
  const known = await rowsOf(record, rows, narrowing.sight);
  const gathering = { total: rows.length, recordedBy: null, hasRestricted: false, sight: narrowing.sight };
  const { readings } = await gatherStatements(record, rows, gathering);
  return readings.flatMap((reading) =>
    reading.attributions.flatMap((one) => {
      const row = known.get(one.id);
      return row ? [comparedPlace(one, reading, { row, words })] : [];
    }),
  );
}
