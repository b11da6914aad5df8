import type { SpeechEvent } from '../../events/speech-event.ts';
import type { Feature } from '../../trees/create-trees.ts';
import type { TargetView } from '../target-view.ts';
import type { ToldStatement } from '../told-statement.ts';
import { saidStems } from '../words/compare-words.ts';
import { figuresOf } from '../words/event-words.ts';

/** What the words of an event have in common with those of a statement. */
export function wordFeatures(
  { aim }: SpeechEvent,
  statement: ToldStatement,
  { compare, words, most }: TargetView,
): readonly Feature[] {
  const share = compare.shareIn(words.named, statement);
  const features: Feature[] = [
    ['words', share],
    ['content', compare.shareIn(words.said, statement)],
    ['echo', compare.shareOf(statement, words.said)],
    ['sentence', compare.shareIn(words.beside, statement)],
    ['sentence before', compare.shareIn(words.before, statement)],
    ['marked', compare.shareIn(words.marked, statement)],
    ['title', compare.shareIn(words.title, statement)],
    ['asked', compare.shareIn(words.asked, statement)],
    ['topic', compare.shareOf(statement, words.document)],
    ['quoted', Math.max(0, ...aim.quoted.map((one) => compare.shareIn(saidStems(one), statement)))],
  ];
  if (words.named.length > 0 && share === 0) features.push(['words missing', 1]);
  if (share > 0 && share === most.share && most.count === 1) features.push(['most words', 1]);
  if (aim.quoted.some((one) => statement.reports.includes(one))) features.push(['is quoted', 1]);
  const figures = statement.reports.flatMap((report) => [...figuresOf(report)]);
  if (figures.some((figure) => words.figures.has(figure))) features.push(['same figure', 1]);
  return features;
}
