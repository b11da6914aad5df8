import type { ArchivedReport, StatementArchive, StatementQuery, ToldDocument } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';

/** Lists of queries by what they are for. */
type Asked<Name extends string> = Readonly<Record<Name, readonly StatementQuery[]>>;

/**
 * Asks all that linking a document needs in one round: the answers to each list of queries, as reports that say which
 * statement they belong to, each once; and what stands beside them of the same statements. What the archive has of the
 * document itself is left out, so that it may be linked again.
 */
export async function askArchive<Name extends string>(
  document: ToldDocument,
  archive: StatementArchive,
  queries: Asked<Name>,
): Promise<Readonly<Record<Name | 'besides', readonly Report[]>>> {
  const names = Object.keys(queries) as Name[];
  const all = names.flatMap((name) => queries[name]);
  const { answers, besides } = all.length > 0 ? await archive.find(all) : { answers: [], besides: [] };
  const shelf = createShelf(document);
  let from = 0;
  const found = names.map((name) => {
    const own = answers.slice(from, from + queries[name].length);
    from += queries[name].length;
    return [name, [...new Set(own.flat().flatMap(shelf))]] as const;
  });
  return {
    ...(Object.fromEntries(found) as Record<Name, readonly Report[]>),
    besides: besides.flatMap(shelf),
  };
}

/** From what the archive found to its report: the same one for the same attribution. */
function createShelf(document: ToldDocument): (found: ArchivedReport) => Report | [] {
  const documents = new Map<string, ReadonlyMap<string, Report>>();
  const known = new Map<string, Report>();
  return ({ document: { id }, document: told, attribution, statement }) => {
    if (id === document.id) return [];
    const before = known.get(attribution);
    if (before) return before;
    const reports = documents.get(id) ?? new Map(reportsOf(told).map((one) => [one.attribution.id, one]));
    documents.set(id, reports);
    const report = reports.get(attribution);
    if (!report) return [];
    const archived = { ...report, statement };
    known.set(attribution, archived);
    return archived;
  };
}
