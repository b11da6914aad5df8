import type { AccountReport, ComparedStatement, Statement, WordingPiece } from '../../model/index.ts';
import { countWords, wordsIn } from '../../text/count-words.ts';
import { diffWordings } from '../../text/diff-wordings.ts';
import { isTranslated } from '../../text/is-translated.ts';
import { foldText } from '../../text/tokens/fold-text.ts';
import type { Report, Wording } from '../report/report.ts';
import type { AccountsToCompare } from './accounts-to-compare.ts';
import { eventsOn, type LinksByStatement } from './events-on.ts';
import { type ReportIndex, speakerNames } from './report-index.ts';

/** The words of a role as they are shown, fragments behind each other. */
const wordsOf = ({ document }: Report, { spans }: Wording): string =>
  spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ');

const verbatimWords = ({ document, attribution }: Report): number =>
  countWords(document.text, attribution).verbatim;

const isTranslatedReport = ({ document, attribution, speakers }: Report): boolean =>
  isTranslated(document.text, attribution, speakerNames(document, speakers));

/** Those of one account without such as only say again what a longer one has, as a headline does. */
function withoutRepeated(reports: readonly Report[]): readonly Report[] {
  const folded = new Map(reports.map((one) => [one, foldText(one.content.text).text.replace(/["']/g, '')]));
  return reports.filter((one, at) =>
    reports.every((other, place) => {
      if (one === other || !folded.get(other)!.includes(folded.get(one)!)) return true;
      return folded.get(other) === folded.get(one) && at < place;
    }),
  );
}

/** The reports of a statement, each account's together, the fullest in quotation marks first. */
function orderReports(reports: readonly Report[], { accounts, accountOf }: ReportIndex): readonly Report[] {
  const byAccount = Map.groupBy(reports, ({ document }) => accountOf(document.id));
  const listed = accounts.flatMap((account) => {
    const all = byAccount.get(account) ?? [];
    // A copy is shown only where the document that it prints has nothing of it.
    const own = all.filter(({ document }) => document.id === account);
    return withoutRepeated(own.length > 0 ? own : all);
  });
  const fullest = listed.reduce<Report | null>(
    (best, one) => (best === null || verbatimWords(one) > verbatimWords(best) ? one : best),
    null,
  );
  return fullest === null ? [] : [fullest, ...listed.filter((one) => one !== fullest)];
}

/** What is compared with the first report of a statement. */
interface Base {
  readonly report: Report;
  readonly isTranslated: boolean;
}

/** Share of the shorter wording's words that must be kept for a comparison by words to show anything. */
const LEAST_KEPT = 0.4;

function changesFrom(base: Report, report: Report): readonly WordingPiece[] | null {
  const [before, after] = [base, report].map((one) => wordsOf(one, one.content));
  const changes = diffWordings(before!, after!);
  const kept = changes.flatMap((piece) => (piece.change === 'kept' ? piece.after : []));
  const least = LEAST_KEPT * Math.min(wordsIn(before!), wordsIn(after!));
  return wordsIn(kept.join(' ')) >= least ? changes : null;
}

function accountReport(report: Report, base: Base | null, { accountOf }: ReportIndex): AccountReport {
  const isTranslation = isTranslatedReport(report);
  const isSameLanguage =
    base !== null &&
    !isTranslation &&
    !base.isTranslated &&
    base.report.document.language === report.document.language;
  return {
    account: accountOf(report.document.id),
    attribution: report.attribution.id,
    source: wordsOf(report, report.source),
    cue: wordsOf(report, report.cue),
    words: wordsOf(report, report.content),
    manner: report.attribution.manner,
    isTranslated: isTranslation,
    changes: isSameLanguage ? changesFrom(base.report, report) : null,
  };
}

function compareStatement(
  { id, speakers, attributions }: Statement,
  { incomplete }: AccountsToCompare,
  { index, links }: { readonly index: ReportIndex; readonly links: LinksByStatement },
): ComparedStatement | null {
  const found = orderReports(
    attributions.flatMap((one) => index.reports.get(one) ?? []),
    index,
  );
  const [first, ...others] = found;
  if (!first) return null;
  const base = { report: first, isTranslated: isTranslatedReport(first) };
  const having = new Set(found.map(({ document }) => index.accountOf(document.id)));
  const missing = index.accounts.filter((account) => !having.has(account));
  return {
    id,
    speakers,
    reports: [accountReport(first, null, index), ...others.map((one) => accountReport(one, base, index))],
    notIn: missing.filter((account) => !incomplete.has(account)),
    unknownIn: missing.filter((account) => incomplete.has(account)),
    events: eventsOn(id, links, index),
  };
}

/** Every statement of the accounts with how each reports it, in the order in which they stand in the accounts. */
export function compareStatements(
  asked: AccountsToCompare,
  work: { readonly index: ReportIndex; readonly links: LinksByStatement },
): readonly ComparedStatement[] {
  const places = new Map([...work.index.reports.keys()].map((id, at) => [id, at]));
  const placeOf = ({ attributions }: Statement) =>
    Math.min(...attributions.map((one) => places.get(one) ?? Number.POSITIVE_INFINITY));
  return asked.statements
    .map((statement) => ({ statement, place: placeOf(statement) }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ statement }) => compareStatement(statement, asked, work) ?? []);
}
