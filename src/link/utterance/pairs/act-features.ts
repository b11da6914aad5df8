import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { DEEDS, type Deed } from '../gist/deeds.ts';
import { type Gist, gistOf } from '../gist/gist.ts';
import { type CommonWords, weightIn } from './common-words.ts';

/** Share of its words that a report has in common at least to be a part of the other, and what they weigh at least. */
const PART = 0.9;
const LEAST_WEIGHT = 2;

/** What two reports do about words that were said before, and by which verbs they tell of it. */
export function actFeatures(a: Report, b: Report, common: CommonWords): readonly Feature[] {
  const [one, other] = [gistOf(a), gistOf(b)];
  return [
    ['one asks', Number((a.attribution.act === 'ask') !== (b.attribution.act === 'ask'))],
    ['same act', Number(a.attribution.act === b.attribution.act)],
    ['one and the same verb', Number(a.cue.text === b.cue.text)],
    ['verbs with a word in common', Number(a.cue.tokens.some((token) => hasStem(b, token.stem)))],
    ...deedFeatures(common),
    ['about words', Number(one.isAboutWords) + Number(other.isAboutWords)],
    ['one is about words', Number(one.isAboutWords !== other.isAboutWords)],
    ['of printed words', Number(one.isOfPrinted) + Number(other.isOfPrinted)],
  ];
}

const hasStem = ({ cue }: Report, stem: string): boolean => cue.tokens.some((token) => token.stem === stem);

function deedFeatures({ fewer, more, terms }: CommonWords): readonly Feature[] {
  const isPart = weightIn(fewer, terms) >= PART * fewer.total && fewer.total >= LEAST_WEIGHT;
  return DEEDS.flatMap((deed): readonly Feature[] => {
    if (fewer.deeds.has(deed) && more.deeds.has(deed)) return [[`both ${deed}`, 1]];
    if (fewer.deeds.has(deed)) return isDoneIn(more, deed) ? [] : [[`one alone ${deed}`, 1]];
    if (!more.deeds.has(deed) || isDoneIn(fewer, deed)) return [];
    return [[isPart ? `${deed} left out` : `one alone ${deed}`, 1]];
  });
}

/** Whether it does that, or denies for another what the other seems to deny for himself. */
const isDoneIn = ({ deeds }: Gist, deed: Deed): boolean =>
  deeds.has(deed) || (DENIALS.has(deed) && [...DENIALS].some((one) => deeds.has(one)));

const DENIALS: ReadonlySet<Deed> = new Set(['denySaying', 'denyForOther']);
