import type { EngineScore, SheetScore } from '../../../record/index.ts';
import { count } from '../page-words.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

type Share = EngineScore['precision'];

function shareLine(name: string, share: Share, of: string): readonly string[] {
  if (share === null) return [`  ${name}: nothing coded`];
  const { low, high, rows } = share;
  return [
    `  ${name}: ${percent(share.share)} (95 %: ${percent(low)} to ${percent(high)}; ${count(rows, of)})`,
  ];
}

const engineLines = (score: EngineScore): readonly string[] => [
  `${score.engine} ${score.version}`,
  ...shareLine('right of what is found', score.precision, 'row'),
  ...Object.entries(score.byManner).flatMap(([manner, share]) =>
    share === null ? [] : shareLine(`  ${manner}`, share, 'row'),
  ),
  ...shareLine('found of all there is', score.recall, 'passage'),
  ...shareLine('speaker right', score.rightSpeaker, 'row'),
  ...shareLine('speaker wrong', score.wrongSpeaker, 'row'),
  ...shareLine('manner right', score.rightManner, 'row'),
];

const figure = (name: string, value: number | null): string =>
  `${name} ${value === null ? 'not to be told, nothing varies' : value.toFixed(3)}`;

function agreementLines({ agreement }: SheetScore): readonly string[] {
  return agreement.map(({ column, coders, rows, same, alpha, kappa }) => {
    const ofTwo = coders.length === 2 && column !== 'missed' ? `, ${figure("Cohen's kappa", kappa)}` : '';
    return `${column}: ${percent(same)} of answers the same, ${figure("Krippendorff's alpha", alpha)}${ofTwo} (${count(rows, 'row')} of ${coders.join(', ')})`;
  });
}

const countLine = (what: string, counts: Readonly<Record<string, number>>): readonly string[] => {
  const some = Object.entries(counts).filter(([, many]) => many > 0);
  return some.length === 0
    ? []
    : [`${what}: ${some.map(([column, many]) => `${column} ${many}`).join(', ')}`];
};

const MOST_GONE = 20;

function goneLines({ gone }: SheetScore): readonly string[] {
  if (gone.length === 0) return [];
  const rest = gone.length - MOST_GONE;
  return [
    `${count(gone.length, 'row')} no longer in the record as they were, and left out:`,
    ...gone.slice(0, MOST_GONE).map(({ place, id }) => `  ${place}: ${id}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

/** What came of sheets, as lines for eyes. */
export const scoreLines = (score: SheetScore): readonly string[] => [
  `${count(score.rows.attributions, 'statement')} and ${count(score.rows.passages, 'passage')}, coded by ${score.coders.join(', ')}`,
  ...score.engines.flatMap(engineLines),
  ...agreementLines(score),
  ...countLine('left empty', score.blank),
  ...countLine('unsure', score.unsure),
  ...countLine('coders divided', score.disputed),
  ...goneLines(score),
];
