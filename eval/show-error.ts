import type { FoundError } from './find-errors.ts';
import type { Prediction } from './predictions.ts';
import type { Offsets, RoleOffsets } from './scorers.ts';

const LONGEST_CONTEXT = 900;
const MARKS = { source: ['«', '»'], cue: ['‹', '›'], content: ['⟦', '⟧'] } as const;
const ROLES = ['source', 'cue', 'content'] as const;

/** The text from `start` to `end` with the roles of an attribution marked: «source» ‹cue› ⟦content⟧. */
export function markRoles(text: string, start: number, end: number, one: RoleOffsets): string {
  const marks = ROLES.flatMap((role) =>
    one[role].flatMap(([from, to]) => [
      { at: from, rank: 1, mark: MARKS[role][0] },
      { at: to, rank: 0, mark: MARKS[role][1] },
    ]),
  )
    .filter(({ at }) => start <= at && at <= end)
    .sort((a, b) => a.at - b.at || a.rank - b.rank);
  let shown = '';
  let from = start;
  for (const { at, mark } of marks) {
    shown += text.slice(from, at) + mark;
    from = at;
  }
  return shown + text.slice(from, end);
}

/** The paragraphs that an attribution stands in, cut where they are very long. */
function context(text: string, one: RoleOffsets): string {
  const spans = ROLES.flatMap((role) => one[role]);
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const start = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - LONGEST_CONTEXT / 2);
  const paragraphEnd = text.indexOf('\n', last);
  const end = Math.min(
    paragraphEnd < 0 ? text.length : paragraphEnd,
    Math.max(start + LONGEST_CONTEXT, last),
  );
  return markRoles(text, start, end, one).replace(/\s*\n\s*/g, ' ¶ ');
}

const words = (text: string, spans: readonly Offsets[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(' / ') || '∅';

const roles = (text: string, one: RoleOffsets): string =>
  ROLES.map((role) => words(text, one[role])).join(' | ');

function predictionLine(text: string, one: Prediction): string {
  const remarks = [one.rule, one.act, one.polarity, one.score, one.parent === null ? [] : 'nested']
    .flat()
    .join(' ');
  return `   found  ${roles(text, one)}   (${remarks})`;
}

/** An error in a form for reading: its context with the roles marked, then gold and what was found. */
export function showError({ kind, id, text, manner, gold, predictions }: FoundError): string {
  const shown = gold ?? predictions[0];
  const remarks =
    gold && gold.polarity !== null ? `   (${gold.polarity}${gold.parent === null ? '' : ' nested'})` : '';
  return [
    `${kind} · ${manner} · ${id}`,
    ...(shown ? [`   ${context(text, shown)}`] : []),
    ...(gold ? [`   gold   ${roles(text, gold)}${remarks}`] : []),
    ...predictions.map((one) => predictionLine(text, one)),
  ].join('\n');
}
