import type { Feature } from '../../trees/create-trees.ts';
import type { Gist } from '../gist/gist.ts';
import { type CommonWords, weightIn } from './common-words.ts';

/** Figures and negations in which two reports are at odds or agree. */
export function conflictFeatures(common: CommonWords): readonly Feature[] {
  const { one, other, terms } = common;
  const [figures, others] = [one.figures, other.figures];
  const same = [...figures.keys()].filter((figure) => others.has(figure)).length;
  const areBoth = figures.size > 0 && others.size > 0;
  const turned = terms.filter(
    (term) => isOneFlat(common) && one.negated.has(term) !== other.negated.has(term),
  );
  return [
    ['other figure', Number(areBoth && same === 0)],
    ['same figures', same],
    ['other figure of the same', Number(isOtherCount(one, other))],
    ['figures in one alone', Number(figures.size > 0 !== others.size > 0)],
    ['negated in one', isMention(common) ? 0 : weightIn(one, turned) / Math.max(weightIn(one, terms), 1)],
    ['negation in one alone', Number(one.negated.size > 0 !== other.negated.size > 0)],
  ];
}

/** Words that are no clause, as in “he did say ‘dime’”, and so affirm nothing. */
const MOST_OF_MENTION = 2;

const isMention = ({ one, other }: CommonWords): boolean =>
  Math.min(one.run.length, other.run.length) <= MOST_OF_MENTION;

/** Whether one of them negates none of the common words. */
const isOneFlat = ({ one, other, terms }: CommonWords): boolean =>
  [one, other].some(({ negated }) => !terms.some((term) => negated.has(term)));

/** Whether the one counts something of which the other gives another number. */
const isOtherCount = ({ figures }: Gist, { figures: others }: Gist): boolean =>
  [...figures].some(
    ([figure, counted]) => counted !== '' && !others.has(figure) && [...others.values()].includes(counted),
  );
