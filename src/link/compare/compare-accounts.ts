import type {
  Account,
  AccountConflict,
  ComparedStatement,
  Comparison,
  Person,
  Statement,
} from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';
import type { AccountsToCompare } from './accounts-to-compare.ts';
import { compareStatements } from './compare-statements.ts';
import { countQuoted } from './count-quoted.ts';
import { linksByStatement } from './events-on.ts';
import { figureConflicts } from './figure-conflicts.ts';
import { conflictKey, linkedConflicts } from './linked-conflicts.ts';
import { indexReports, type ReportIndex } from './report-index.ts';
import { speakerConflicts } from './speaker-conflicts.ts';

function accountsOf(
  { documents, incomplete }: AccountsToCompare,
  { accounts, accountOf }: ReportIndex,
): readonly Account[] {
  const byAccount = Map.groupBy(documents, ({ id }) => accountOf(id));
  return accounts.map((id) => {
    const [own, ...copies] = byAccount.get(id)!.sort((a, b) => Number(b.id === id) - Number(a.id === id));
    return {
      document: id,
      copies: copies.map((copy) => copy.id),
      isIncomplete: incomplete.has(id),
      quoted: countQuoted(reportsOf(own!)),
    };
  });
}

function conflictsOf(asked: AccountsToCompare, index: ReportIndex): readonly AccountConflict[] {
  const { statements, links } = asked;
  const having = new Map(
    statements.map(({ id, attributions }) => [
      id,
      new Set(
        attributions.flatMap((one) => {
          const report = index.reports.get(one);
          return report ? [index.accountOf(report.document.id)] : [];
        }),
      ),
    ]),
  );
  const linked = linkedConflicts(links, index, (statement) => having.get(statement) ?? new Set());
  const known = new Set(linked.map(({ from, to }) => conflictKey(from, to)));
  const found: AccountConflict[] = [];
  for (const one of worded(statements, index)) {
    const key = conflictKey(one.from, one.to);
    if (!known.has(key)) found.push(one);
    known.add(key);
  }
  return [...linked, ...found];
}

/** What the words alone show. */
function worded(statements: readonly Statement[], index: ReportIndex): readonly AccountConflict[] {
  const reports = statements.flatMap(({ id, attributions }) =>
    attributions.flatMap((one) => {
      const report = index.reports.get(one);
      return report ? [{ statement: id, report }] : [];
    }),
  );
  const isAcross = (a: Report, b: Report) =>
    index.accountOf(a.document.id) !== index.accountOf(b.document.id);
  return [...figureConflicts(reports, isAcross), ...speakerConflicts(reports, isAcross)];
}

/** Those whom the speakers of some statements and events are, as the documents know them. */
function peopleOf({ documents }: AccountsToCompare, spoken: readonly string[]): readonly Person[] {
  const people = new Map(documents.flatMap((one) => one.people).map((person) => [person.id, person]));
  return [...new Set(spoken)].flatMap((id) => people.get(id) ?? []);
}

const accountsWith = ({ reports }: ComparedStatement): number =>
  new Set(reports.map(({ account }) => account)).size;

/**
 * Lays accounts of one affair side by side: what several report and how, what only one does, where they conflict, and who is
 * quoted how much. Nothing is said of what an incomplete account leaves out. Time grows about linearly with the accounts.
 */
export function compareAccounts(asked: AccountsToCompare): Comparison {
  const index = indexReports(asked);
  const links = linksByStatement(asked.links, index);
  const all = compareStatements(asked, { index, links });
  const accounts = accountsOf(asked, index);
  const isSingle = (one: ComparedStatement) => accountsWith(one) === 1;
  return {
    accounts,
    people: peopleOf(asked, [
      ...accounts.flatMap(({ quoted }) => quoted.map(({ person }) => person)),
      ...all.flatMap(({ speakers, events }) => [...speakers, ...events.flatMap((one) => one.speakers)]),
    ]),
    shared: all.filter((one) => !isSingle(one)).sort((a, b) => accountsWith(b) - accountsWith(a)),
    single: all.filter(isSingle),
    conflicts: conflictsOf(asked, index),
  };
}
