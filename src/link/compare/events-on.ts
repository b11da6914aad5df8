import type { Link, StatementEvent } from '../../model/index.ts';
import type { ReportIndex } from './report-index.ts';

/** Links by the ids of the statements that they are about. */
export type LinksByStatement = ReadonlyMap<string, readonly Link[]>;

/** Sorts links by the statements that they are about; those whose target is open are about none. */
export function linksByStatement(links: readonly Link[], { statementsOf }: ReportIndex): LinksByStatement {
  const sorted = new Map<string, Link[]>();
  for (const link of links)
    for (const statement of link.to === null ? [] : (statementsOf.get(link.to) ?? [])) {
      const list = sorted.get(statement);
      if (list) list.push(link);
      else sorted.set(statement, [link]);
    }
  return sorted;
}

/** The words of a link's evidence as they stand in its document; empty where that is not among the accounts. */
export function evidenceWords({ from, provenance }: Link, { reports }: ReportIndex): string {
  const text = reports.get(from)?.document.text;
  return text === undefined
    ? ''
    : provenance.evidence.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function eventOf(link: Link, index: ReportIndex): StatementEvent | null {
  const report = index.reports.get(link.from);
  if (!report) return null;
  const { id, relation, status, isConditional, provenance } = link;
  return {
    link: id,
    relation,
    status,
    isConditional,
    score: provenance.score,
    attribution: link.from,
    account: index.accountOf(report.document.id),
    speakers: report.speakers,
    words: evidenceWords(link, index),
  };
}

/** What was done to a statement, the earliest published first; a contradiction is nothing that anybody does. */
export function eventsOn(
  statement: string,
  links: LinksByStatement,
  index: ReportIndex,
): readonly StatementEvent[] {
  const dayOf = ({ attribution }: StatementEvent) => index.reports.get(attribution)!.document.day ?? -1;
  return (links.get(statement) ?? [])
    .filter(({ relation }) => relation !== 'contradicts')
    .flatMap((link) => eventOf(link, index) ?? [])
    .sort((a, b) => dayOf(a) - dayOf(b));
}
