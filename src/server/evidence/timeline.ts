import type { AccountLink, RecordedJudgement, StatementReport, WordsEdited } from '../../record/index.ts';
import { PAGE_END, pageHead } from '../../show/html-page.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from '../../show/html-style.ts';
import { line, type Outline, type OutlineLine, type OutlineRun, run } from '../../show/outline/outline.ts';
import { outlineHtml } from '../../show/outline/write-outline.ts';
import type { Evidence } from './evidence.ts';
import { dayOf, doingOf, evidenceOf, whoSays } from './link-words.ts';
import { linksOf } from './spans-csv.ts';

/** Something that happened, on a day or at a time (ISO 8601); null where it is not known. */
interface Event {
  readonly at: string | null;
  readonly lines: readonly OutlineLine[];
}

const event = (at: string | null, runs: readonly OutlineRun[], below: readonly OutlineLine[]): Event => ({
  at,
  lines: [{ depth: 0, runs: [run(`${dayOf(at)} `, 'strong'), ...runs] }, ...below],
});

const place = ({ document, attribution }: StatementReport): OutlineLine => ({
  depth: 1,
  runs: [
    run(
      [document.title, document.url, `document ${document.id}`, `statement ${attribution}`]
        .filter((part) => part !== null)
        .join(' · '),
      'quiet',
    ),
  ],
});

function reported(report: StatementReport): Event {
  const { document, chain, cue, words, loaded, polarity, degree } = report;
  const said = cue === '' ? '' : ` · “${cue}”`;
  const hedged = polarity === 'asserted' ? '' : ` (${polarity})`;
  return event(
    document.publishedAt,
    [run(`${chain.map(({ name }) => name).join(' ← ')}${said}${hedged} · degree of hearsay ${degree}`)],
    [line(words, 1), ...loaded.map((one) => line(`“${one.words}” is the outlet’s word`, 1)), place(report)],
  );
}

/** Who is sure of a link: a person by name, or nobody yet. */
const surety = ({ review, judgement, status, provenance }: AccountLink): string =>
  review === 'accepted'
    ? `accepted by ${judgement?.by ?? provenance.name}`
    : `${status} ${provenance.score.toFixed(2)}, found by machine, not reviewed`;

function linked(link: AccountLink): Event {
  const { from, to, id } = link;
  return event(
    from.document.publishedAt,
    [run(`${doingOf(link)} · ${from.outlet} · ${surety(link)}`)],
    [
      ...evidenceOf(link).map((words) => line(`“${words}”`, 1)),
      to === null
        ? line('of what cannot be told', 1)
        : line(`of ${whoSays(to)}: ${to.words} (${to.outlet}, ${dayOf(to.document.publishedAt)})`, 1),
      place(from),
      { depth: 1, runs: [run(`link ${id}`, 'quiet')] },
    ],
  );
}

function edited({ document, words, note }: WordsEdited): Event {
  const outlet = document.publisher ?? document.url ?? 'the outlet';
  return event(
    document.publishedAt,
    [run(`${outlet} changed the words ${note === null ? 'without saying so' : `with a note: “${note}”`}`)],
    words.map(({ before, after }) => ({
      depth: 1,
      runs: [run(`${before} `, 'removed'), run(after, 'added')],
    })),
  );
}

const decided = ({ id, by, at, why, decision }: RecordedJudgement): Event =>
  event(
    at,
    [run(`decided by ${by}: ${decision.type}${why === null ? '' : ` (“${why}”)`}`)],
    [{ depth: 1, runs: [run(`judgement ${id}`, 'quiet')] }],
  );

const inTime = (a: Event, b: Event): number =>
  (a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0;

/** What is known of a statement in order of time: what has no date comes first. */
export function timelineOf(evidence: Evidence): Outline {
  const { standing, degree, account, judgements, attribution, reading } = evidence.page;
  const names = reading.people.filter(({ id }) => [attribution.speaker ?? []].flat().includes(id));
  const events = [
    ...[...account.reports, ...account.copies].map(reported),
    ...linksOf(evidence).map(linked),
    ...account.edits.map(edited),
    ...judgements.map(decided),
  ].toSorted(inTime);
  return {
    title: `${whoSays({ speakers: names })} · ${standing} · degree of hearsay ${degree} · statement ${account.id ?? attribution.id}`,
    sections: [
      { title: 'In which words', lines: account.variants.map(({ words }) => line(words)) },
      { title: 'What happened, in order of time', lines: events.flatMap(({ lines }) => lines) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

/** A time line as a page that needs nothing else. */
export const timelineHtml = (timeline: Outline): string =>
  [
    pageHead({
      title: 'Evidence of a statement: packed by Hearsay',
      heading: 'Evidence of a statement',
      key: 'Who reported what, and what became of it. Exact means verbatim in a source that was read, never that it was spoken. Nothing here says what is true.',
      style: HTML_STYLE,
      styleHash: HTML_STYLE_HASH,
    }),
    outlineHtml(timeline),
    PAGE_END,
  ].join('');
