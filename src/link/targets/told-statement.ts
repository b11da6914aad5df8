import type { ReportGroup } from '../../model/index.ts';
import type { Report } from '../report/report.ts';

/** A statement that an event may be about: its reports, those of the archive first, the earliest of them first. */
export interface ToldStatement {
  readonly reports: readonly Report[];
}

/** The statements of a document and of what the archive found for it, each once. */
export function toldStatements(
  reports: readonly Report[],
  archived: readonly Report[],
  groups: readonly ReportGroup[],
): readonly ToldStatement[] {
  const byId = new Map(reports.map((report) => [report.attribution.id, report]));
  const byStatement = new Map<string, Report[]>();
  for (const report of archived) listUnder(byStatement, report.statement ?? report.attribution.id, report);
  const own = groups.map(({ attributions, statements }) => [
    ...statements.flatMap((id) => take(byStatement, id)),
    ...attributions.flatMap((id) => byId.get(id) ?? []),
  ]);
  return [...own, ...byStatement.values()].map((all) => ({ reports: [...all].sort(byTime) }));
}

function listUnder(lists: Map<string, Report[]>, key: string, report: Report): void {
  const list = lists.get(key);
  if (list) list.push(report);
  else lists.set(key, [report]);
}

function take(lists: Map<string, Report[]>, key: string): readonly Report[] {
  const list = lists.get(key) ?? [];
  lists.delete(key);
  return list;
}

const byTime = (one: Report, other: Report): number =>
  Number(one.statement === null) - Number(other.statement === null) ||
  (one.document.day ?? 0) - (other.document.day ?? 0) ||
  one.place - other.place;
