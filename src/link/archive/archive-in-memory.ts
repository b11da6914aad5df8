import type { ArchivedReport, StatementArchive, StatementQuery, ToldDocument } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';

/** An archive over documents that were linked before, kept in memory: for comparing accounts and for measuring. */
export interface ArchiveInMemory extends StatementArchive {
  /** Takes in a document: its attributions are found from now on. */
  readonly add: (document: ToldDocument) => void;
}

interface Shelf {
  readonly reports: Report[];
  readonly byStem: Map<string, number[]>;
  readonly bySpeaker: Map<string, number[]>;
}

/** An archive that has nothing yet. Attributions for which `statementOf` knows no statement are not found. */
export function createArchiveInMemory(
  statementOf: (attribution: string) => string | undefined,
): ArchiveInMemory {
  const shelf: Shelf = { reports: [], byStem: new Map(), bySpeaker: new Map() };
  const answer = ({ document, attribution: { id } }: Report): ArchivedReport | [] => {
    const statement = statementOf(id);
    return statement === undefined ? [] : { document, attribution: id, statement };
  };
  return {
    async find(queries) {
      const answers = queries.map((query) => findOn(shelf, query).flatMap(answer));
      return { answers, besides: besidesOf(answers.flat(), answer) };
    },
    add: (document) => {
      for (const report of reportsOf(document)) put(shelf, report);
    },
  };
}

/** What the documents found have besides of the statements found. */
function besidesOf(
  found: readonly ArchivedReport[],
  answer: (report: Report) => ArchivedReport | [],
): readonly ArchivedReport[] {
  const [known, statements] = [new Set(found.map(idOf)), new Set(found.map(({ statement }) => statement))];
  const documents = [...new Set(found.map(({ document }) => document))];
  return documents
    .flatMap((document) => reportsOf(document).flatMap(answer))
    .filter((one) => statements.has(one.statement) && !known.has(one.attribution));
}

const idOf = ({ attribution }: ArchivedReport): string => attribution;

function put(shelf: Shelf, report: Report): void {
  const n = shelf.reports.push(report) - 1;
  for (const stem of new Set(report.content.tokens.map((token) => token.stem))) listIn(shelf.byStem, stem, n);
  for (const speaker of report.speakers) listIn(shelf.bySpeaker, speaker, n);
}

function listIn(index: Map<string, number[]>, key: string, n: number): void {
  const list = index.get(key);
  if (list) list.push(n);
  else index.set(key, [n]);
}

/** The reports that fit a query: those with most of its words, rare ones weighing more, then the latest. */
function findOn(shelf: Shelf, query: StatementQuery): readonly Report[] {
  const speakers = new Set(query.speakers);
  const fits = (n: number) => {
    const { speakers: own, document } = shelf.reports[n]!;
    return (speakers.size === 0 || own.some((id) => speakers.has(id))) && isWithin(document.day, query);
  };
  return [...scoresOf(shelf, query)]
    .filter(([n]) => fits(n))
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || b - a)
    .slice(0, query.most)
    .map(([n]) => shelf.reports[n]!);
}

/** Places of the reports that a query may mean, and how much the words that they have of it weigh together. */
function scoresOf(shelf: Shelf, { speakers, terms }: StatementQuery): ReadonlyMap<number, number> {
  if (terms.length === 0) {
    const places = speakers.length > 0 ? speakers.flatMap((id) => shelf.bySpeaker.get(id) ?? []) : null;
    return new Map([...(places ?? shelf.reports.keys())].map((n) => [n, 0]));
  }
  const scores = new Map<number, number>();
  for (const term of new Set(terms)) {
    const having = shelf.byStem.get(term) ?? [];
    const weight = Math.log(1 + shelf.reports.length / (1 + having.length));
    for (const n of having) scores.set(n, (scores.get(n) ?? 0) + weight);
  }
  return scores;
}

const isWithin = (day: number | null, { from, to }: StatementQuery): boolean =>
  day === null || ((from === null || from <= day) && (to === null || day <= to));
