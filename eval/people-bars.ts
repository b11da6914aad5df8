import type { EngineName } from '../src/index.ts';
import { atLeast, atMost, type Bar } from './bars.ts';
import type { PeopleFigures } from './measure-people.ts';

/** The bars for who speaks; those on attributions found are for the best engine. */
export function peopleBars(
  engine: EngineName,
  { forms, people, stories, names }: PeopleFigures,
): readonly Bar[] {
  const nameBars = [
    atLeast('names variants accepted', 82, names.variants),
    atMost('names distinct accepted', 5, names.distinct),
  ];
  if (engine !== 'model') return nameBars;
  const form = (name: string) => forms[name] ?? { right: 0, wrong: 100 };
  const shared = Object.entries(stories).filter(([name]) => name !== 'gorrasay-lass');
  const pairs = shared.reduce((sum, [, { speaker }]) => sum + speaker.pairs, 0);
  const mean = (pick: 'right' | 'wrong') =>
    Math.round(
      shared.reduce((sum, [, { speaker }]) => sum + (10 * speaker[pick] * speaker.pairs) / pairs, 0),
    ) / 10;
  return [
    atLeast('speakers right', 90, form('all').right),
    atMost('speakers wrong', 4, form('all').wrong),
    atLeast('speakers by pronoun right', 84, form('pronoun').right),
    atMost('speakers by pronoun wrong', 7, form('pronoun').wrong),
    atLeast('speakers by description right', 58, form('description').right),
    atMost('speakers by description wrong', 15, form('description').wrong),
    atLeast('speakers people B-cubed F1', 93, people.f1),
    atLeast('stories speakers right', 85, mean('right')),
    atMost('stories speakers wrong', 5, mean('wrong')),
    ...shared.flatMap(([name, { f1, mixed, namesakes }]) => [
      atLeast(`${name} people B-cubed F1`, 88, f1),
      atMost(`${name} people mixed`, 2, mixed),
      atMost(`${name} namesakes made one`, 0, namesakes.length),
    ]),
    ...nameBars,
  ];
}
