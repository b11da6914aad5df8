import type { ToldDocument } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';
import type { AccountsToCompare } from './accounts-to-compare.ts';

/** The reports of accounts, by the ids that lead to them. */
export interface ReportIndex {
  /** By the id of the attribution. */
  readonly reports: ReadonlyMap<string, Report>;
  /** Ids of the statements that an attribution reports. */
  readonly statementsOf: ReadonlyMap<string, readonly string[]>;
  /** Id of the document that stands for the text of a document: its own, or that of which it is a copy. */
  readonly accountOf: (document: string) => string;
  /** Ids of the documents that stand for a text, in order. */
  readonly accounts: readonly string[];
}

/** Indexes what is to be compared. */
export function indexReports({ documents, statements, copies }: AccountsToCompare): ReportIndex {
  const ids = new Set(documents.map(({ id }) => id));
  const accountOf = (document: string): string => {
    const origin = copies.get(document);
    return origin !== undefined && ids.has(origin) ? origin : document;
  };
  return {
    reports: new Map(documents.flatMap(reportsOf).map((report) => [report.attribution.id, report])),
    statementsOf: groupIds(
      statements.flatMap(({ id, attributions }) => attributions.map((one) => [one, id])),
    ),
    accountOf,
    accounts: documents.map(({ id }) => id).filter((id) => accountOf(id) === id),
  };
}

function groupIds(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, id] of pairs) {
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return groups;
}

/** Names under which the speakers of a report go in its document. */
export const speakerNames = ({ people }: ToldDocument, speakers: readonly string[]): readonly string[] =>
  people.filter(({ id }) => speakers.includes(id)).flatMap(({ name, aliases }) => [name, ...aliases]);
