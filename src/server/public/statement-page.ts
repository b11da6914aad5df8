import type {
  AccountLink,
  OpenRecord,
  StatementPage,
  StatementReport,
  StatementVariant,
} from '../../record/index.ts';
import { escapeHtml } from '../../show/escape-html.ts';
import { outletName } from '../../show/outlet-name.ts';
import { roleWords } from '../../show/role-words.ts';
import { claimOf, quotationOf } from '../../show/schema-org.ts';
import { sourceUrl } from '../../show/source-url.ts';
import { htmlWording } from '../../show/wording-html.ts';
import { doingOf, evidenceOf, whoSays } from '../evidence/link-words.ts';
import { acceptedOf, acceptedStanding } from '../views/accepted-standing.ts';
import { type Said, saidLine } from '../views/said-line.ts';
import { dayOf, documentWords, section, terms, whoSpeaks } from './document-words.ts';
import type { Published } from './find-published.ts';
import { type PublicPage, short } from './public-page.ts';

const MANNERS = { direct: 'quoted', mixed: 'partly quoted', indirect: 'not quoted' } as const;

const reported = ({ document, outlet, chain, cue, degree, manner }: StatementReport): string => {
  const mouths = chain.map(({ name }) => `<bdi>${escapeHtml(name)}</bdi>`).join(' ← ');
  const said = cue === '' ? '' : ` · <i>“${escapeHtml(cue)}”</i>`;
  return `${documentWords(document, { outlet, url: document.url })}<br>${mouths}${said} · ${MANNERS[manner]} · degree of hearsay ${degree}`;
};

const variant = ({ words, changes }: StatementVariant): string =>
  changes === null ? escapeHtml(words) : htmlWording(changes);

const quoted = (words: string): string => `<blockquote dir="auto">${escapeHtml(words)}</blockquote>`;

/** What was done to the statement; who accepted it stays inside. */
const done = (link: AccountLink): string =>
  `<b>${escapeHtml(doingOf(link))}</b>${evidenceOf(link).map(quoted).join('')}<small>${documentWords(link.from.document, { outlet: link.from.outlet, url: link.from.document.url })}; accepted by a reviewer</small>`;

/** What the statement does to another. */
const does = (link: AccountLink): string =>
  `<b>${escapeHtml(doingOf(link))}</b>${link.to === null ? '' : quoted(saidLine({ ...link.to, who: whoSays(link.to) }))}`;

interface Shown {
  readonly page: StatementPage;
  readonly said: Said;
  readonly outlet: string;
}

/** How the outlet has it: before the words, which may be what somebody denies. */
const howSaid = ({ cue, polarity }: Said): string =>
  cue === '' && polarity === 'asserted'
    ? ''
    : `<p class="how" dir="auto">in the outlet’s words: <i>${escapeHtml(cue)}</i>${polarity === 'asserted' ? '' : ` (${polarity})`}</p>\n`;

function bodyOf({ ports }: OpenRecord, { page, said, outlet }: Shown): string {
  const { attribution, reading, account, degree } = page;
  const url = sourceUrl(reading.document, attribution.content);
  const { name: standing } = acceptedStanding({ ports }, account);
  return [
    `<h1 dir="auto">${escapeHtml(said.who)}</h1>\n`,
    howSaid(said),
    quoted(said.words),
    terms([
      ['Reported by', documentWords(reading.document, { outlet, url })],
      ['Given as', MANNERS[attribution.manner]],
      ['Degree of hearsay', String(degree)],
      ['Standing', `${escapeHtml(standing)}, by what reviewers have accepted`],
    ]),
    account.variants.length < 2 ? '' : section('In which words', account.variants.map(variant)),
    section(
      'Who reports what is taken to be the same utterance, and through whom',
      account.reports.map(reported),
    ),
    section('What became of it', acceptedOf(account.about).map(done)),
    section('What it does to other statements', acceptedOf(account.by).map(does)),
  ].join('');
}

/** A statement before the public: its words, who reports it, and what became of it as far as people accepted it. */
export function publicStatement(
  record: OpenRecord,
  { page, isIndexed }: Published<StatementPage>,
): PublicPage {
  const { attribution, reading } = page;
  const { text, publishedAt } = reading.document;
  const outlet = outletName(reading.document);
  const said: Said = {
    who: whoSpeaks(reading, attribution.speaker),
    cue: roleWords(text, attribution.cue),
    polarity: attribution.polarity,
    words: roleWords(text, attribution.content),
  };
  return {
    title: short(saidLine(said)),
    description: short(`${outlet}, ${dayOf(publishedAt)}. ${saidLine(said)}`),
    kind: 'article',
    body: bodyOf(record, { page, said, outlet }),
    about: [quotationOf(reading, attribution) ?? claimOf(reading, attribution)].filter((one) => one !== null),
    isIndexed,
  };
}
