import { escapeHtml, safeAddress } from '../escape-html.ts';
import { PAGE_END, pageHead } from '../html-page.ts';
import { outletName } from '../outlet-name.ts';
import { htmlWording } from '../wording-html.ts';
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH } from './comparison-style.ts';
import type {
  AccountView,
  ComparisonView,
  ConflictView,
  ReportView,
  StatementView,
} from './view-comparison.ts';

const KEY = `<del>Struck out</del>: left out as against the first wording; <ins>marked</ins>: added. A line of dashes beside
a report: partly quoted; a pale one: in the writer’s words. <span class="cue">“Words in italics”</span> are the outlet’s. What
statements do to one another was found by machine and nobody has reviewed it. Nothing here says what is true.`;

const MANNERS = { direct: 'quoted', mixed: 'partly quoted', indirect: 'not quoted' } as const;

const paragraph = (className: string, words: string): string =>
  words === '' ? '' : `<p class="${className}" dir="auto">${escapeHtml(words)}</p>`;

function link({ url, file }: AccountView['head']): string {
  const address = safeAddress(url);
  const place = `<bdi>${escapeHtml(url ?? file ?? '')}</bdi>`;
  return address === null ? place : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${place}</a>`;
}

const account = ({ letter, head, name, isIncomplete, copies }: AccountView): string => `<div class="account">
<p><span class="letter">${letter}</span> <b dir="auto">${escapeHtml(name)}</b> ${escapeHtml(head.publishedAt?.slice(0, 10) ?? '')}</p>
<p dir="auto">${escapeHtml(head.title ?? '')}</p><p class="quiet">${link(head)}</p>
${paragraph('quiet', copies.length === 0 ? '' : `the same text: ${copies.map(outletName).join(', ')}`)}
${paragraph('warn', isIncomplete ? 'only a part of it was there: nothing is said of what it leaves out' : '')}</div>`;

const wording = ({ words, changes }: ReportView): string =>
  changes === null ? escapeHtml(words) : htmlWording(changes);

function report(one: ReportView, lead = ''): string {
  const cue = one.cue === '' ? '' : `<span class="cue">“${escapeHtml(one.cue)}”</span> `;
  const marks = [MANNERS[one.manner], ...(one.isTranslated ? ['translated'] : [])].join(', ');
  return `<div class="report ${one.manner}" dir="auto"><p>${lead}${cue}${wording(one)}</p><p class="tag">${marks}</p></div>`;
}

const lettered = (one: ReportView): string => report(one, `<span class="letter">${one.letter}</span> `);

const reports = (all: readonly ReportView[]): string =>
  `<div class="reports">${all.map(lettered).join('\n')}</div>`;

const events = ({ events: all }: StatementView): string =>
  all.map((event) => paragraph('event', `→ ${event}`)).join('');

const statement = (
  one: StatementView,
): string => `<section class="statement"><h3 dir="auto">${escapeHtml(one.who)}</h3>
${reports(one.reports)}${paragraph('quiet', one.absence)}${events(one)}</section>`;

const conflict = ({
  what,
  from,
  to,
}: ConflictView): string => `<section class="statement"><h3 dir="auto">${escapeHtml(to.who)}</h3>
${reports(to.reports)}${paragraph('warn', what)}
${reports(from.reports)}</section>`;

const section = (heading: string, body: string): string =>
  body === '' ? '' : `<h2>${heading}</h2>\n${body}\n`;

function singleItem(one: StatementView): string {
  const who = `<b dir="auto">${escapeHtml(one.who)}</b> `;
  const absence = one.absence.includes('cannot be told') ? one.absence : '';
  return `<li>${one.reports.map((each) => report(each, who)).join('')}${paragraph('quiet', absence)}${events(one)}</li>`;
}

const singleColumn = ({ letter, name }: AccountView, all: readonly StatementView[]): string =>
  `<div class="column"><p><span class="letter">${letter}</span> <b dir="auto">${escapeHtml(name)}</b> (${all.length})</p><ul>${all.map(singleItem).join('\n')}</ul></div>`;

function quotedTable({ accounts, quoted }: ComparisonView): string {
  const heads = accounts.map(({ letter }) => `<th scope="col">${letter}</th>`).join('');
  const rows = quoted.map(({ who, shares }) => {
    const cells = accounts.map(({ letter }) => {
      const share = shares.get(letter);
      return `<td>${share ? `${share.statements}, ${share.words} (${share.verbatimWords})` : '–'}</td>`;
    });
    return `<tr><th scope="row" dir="auto">${escapeHtml(who)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="wide"><table><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** A comparison as one page that needs nothing else. */
export function comparisonHtml(view: ComparisonView): string {
  const { accounts, conflicts, shared, single } = view;
  return [
    pageHead({
      title: 'Accounts side by side: compared by Hearsay',
      heading: 'Accounts side by side',
      key: KEY,
      style: COMPARISON_STYLE,
      styleHash: COMPARISON_STYLE_HASH,
    }),
    `<div class="accounts">${accounts.map(account).join('\n')}</div>\n`,
    section(`Where they conflict (${conflicts.length})`, conflicts.map(conflict).join('\n')),
    section(`Reported by more than one (${shared.length})`, shared.map(statement).join('\n')),
    section(
      'Only in one',
      single.size === 0
        ? ''
        : `<div class="columns">${accounts.map((one) => singleColumn(one, single.get(one.letter) ?? [])).join('\n')}</div>`,
    ),
    section('Who is quoted how much: statements, words (of them in quotation marks)', quotedTable(view)),
    PAGE_END,
  ].join('');
}
