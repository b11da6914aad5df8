import type {
  AccountConflict,
  AccountReport,
  ComparedAccounts,
  ComparedStatement,
  DocumentHead,
  QuotedShare,
  StatementEvent,
} from '../../model/index.ts';
import { outletName } from '../outlet-name.ts';
import { relationLine } from '../relation-words.ts';

/** An account as it is shown; `letter` stands for it wherever else it comes up. */
export interface AccountView {
  readonly letter: string;
  readonly head: DocumentHead;
  readonly name: string;
  readonly isIncomplete: boolean;
  readonly copies: readonly DocumentHead[];
}

/** A report as it is shown. */
export interface ReportView extends AccountReport {
  readonly letter: string;
  /** Who says it, by name, or in the words of the account. */
  readonly who: string;
}

/** A statement as it is shown. */
export interface StatementView {
  readonly who: string;
  readonly reports: readonly ReportView[];
  /** Who does not report it, or may not, in a sentence; empty where all do. */
  readonly absence: string;
  /** What was done to it, a line each. */
  readonly events: readonly string[];
}

/** A conflict as it is shown. */
export interface ConflictView {
  /** Who does what to it, the words that show it, and how sure the machine is. */
  readonly what: string;
  readonly from: StatementView;
  readonly to: StatementView;
}

/** How much somebody is quoted, by letter of the account. */
export interface QuotedView {
  readonly who: string;
  readonly shares: ReadonlyMap<string, QuotedShare>;
}

/** A comparison with its names and letters filled in. */
export interface ComparisonView {
  readonly accounts: readonly AccountView[];
  readonly shared: readonly StatementView[];
  /** What only one account reports, by its letter; none is left out. */
  readonly single: ReadonlyMap<string, readonly StatementView[]>;
  readonly conflicts: readonly ConflictView[];
  readonly quoted: readonly QuotedView[];
}

/** Looks up what a comparison names by ids. */
interface Names {
  readonly letterOf: (account: string) => string;
  readonly namesOf: (people: readonly string[]) => string;
}

const letterAt = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `A${at - 25}`);

const percent = (score: number): string => `${Math.round(score * 100)} %`;

function eventLine(event: StatementEvent, speakers: readonly string[], { letterOf, namesOf }: Names): string {
  const { relation, status, isConditional, score, account, words } = event;
  const who = namesOf(event.speakers) || 'somebody';
  const isOwn = event.speakers.some((id) => speakers.includes(id));
  return [
    relationLine(`${who}${isOwn ? ' (the speaker)' : ''}`, relation),
    ...(isConditional ? [', on a condition'] : []),
    ` in ${letterOf(account)}: “${words}” (${status}, ${percent(score)})`,
  ].join('');
}

function absenceOf({ notIn, unknownIn }: ComparedStatement, { letterOf }: Names): string {
  const letters = (ids: readonly string[]) => ids.map(letterOf).join(', ');
  return [
    ...(notIn.length > 0 ? [`not in ${letters(notIn)}`] : []),
    ...(unknownIn.length > 0
      ? [`cannot be told of ${letters(unknownIn)}, of which only a part was there`]
      : []),
  ].join('; ');
}

function statementView(statement: ComparedStatement, names: Names): StatementView {
  const { speakers, reports, events } = statement;
  const known = names.namesOf(speakers);
  const views = reports.map((report) => ({
    ...report,
    letter: names.letterOf(report.account),
    who: known || report.source || 'nobody named',
  }));
  return {
    who: known || views[0]!.who,
    reports: views,
    absence: absenceOf(statement, names),
    events: events.map((event) => eventLine(event, speakers, names)),
  };
}

function conflictView(
  { kind, status, score, isOpen, from, to, evidence }: AccountConflict,
  viewOf: (statement: string) => StatementView,
): ConflictView {
  const own = viewOf(from);
  const words = evidence === '' ? '' : `: “${evidence}”`;
  return {
    what: `${isOpen ? 'perhaps: ' : ''}${relationLine(own.who, kind)}${words} (${status}, ${percent(score)})`,
    from: own,
    to: viewOf(to),
  };
}

function accountViews({ accounts, documents }: ComparedAccounts): readonly AccountView[] {
  const heads = new Map(documents.map((head) => [head.id, head]));
  return accounts.map(({ document, copies, isIncomplete }, at) => {
    const head = heads.get(document)!;
    const letter = letterAt(at);
    return { letter, head, name: outletName(head), isIncomplete, copies: copies.map((id) => heads.get(id)!) };
  });
}

function quotedViews({ accounts }: ComparedAccounts, { letterOf, namesOf }: Names): readonly QuotedView[] {
  const shares = accounts.flatMap(({ document, quoted }) =>
    quoted.map((share) => [share, letterOf(document)] as const),
  );
  const words = (all: typeof shares) => all.reduce((sum, [share]) => sum + share.words, 0);
  return [...Map.groupBy(shares, ([{ person }]) => person)]
    .sort(([, a], [, b]) => words(b) - words(a))
    .map(([person, all]) => ({
      who: namesOf([person]) || 'somebody',
      shares: new Map(all.map(([share, letter]) => [letter, share])),
    }));
}

/** Fills in names and letters, in the order in which a comparison is shown. */
export function viewComparison(comparison: ComparedAccounts): ComparisonView {
  const accounts = accountViews(comparison);
  const letters = new Map(accounts.map(({ head, letter }) => [head.id, letter]));
  const people = new Map(comparison.people.map(({ id, name }) => [id, name]));
  const names: Names = {
    letterOf: (account) => letters.get(account) ?? '?',
    namesOf: (ids) => ids.flatMap((id) => people.get(id) ?? []).join(' and '),
  };
  const { shared, single, conflicts } = comparison;
  const views = new Map([...shared, ...single].map((one) => [one.id, statementView(one, names)]));
  const viewOf = (statement: string) => views.get(statement)!;
  return {
    accounts,
    shared: shared.map(({ id }) => viewOf(id)),
    single: Map.groupBy(
      single.map(({ id }) => viewOf(id)),
      ({ reports }) => reports[0]!.letter,
    ),
    conflicts: conflicts.map((conflict) => conflictView(conflict, viewOf)),
    quoted: quotedViews(comparison, names),
  };
}
