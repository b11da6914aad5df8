import type { Report } from '../../report/report.ts';
import { attributionsInside } from '../gist/attributions-around.ts';
import { DEEDS, type Deed } from '../gist/deeds.ts';
import { type Gist, gistOf } from '../gist/gist.ts';
import { heaviestRun } from './heaviest-run.ts';
import { isHeadline } from './is-headline.ts';
import { occasionFeatures } from './occasion-features.ts';
import { areInOneParagraph, textBetween } from './text-between.ts';

/** What two reports have in common and what not, in words; each that holds has a weight of its own. */
export function pairFeatures(a: Report, b: Report): readonly string[] {
  const [one, other] = [gistOf(a), gistOf(b)];
  const common = [...one.terms.keys()].filter((term) => other.terms.has(term));
  const around = [
    ...occasionFeatures(a, b),
    ...actFeatures(a, b, common),
    ...placeFeatures(a, b),
    ...chainFeatures(a, b),
  ];
  if (!haveWordsInCommon(one, other, common))
    return ['hardly a word in common', ...around.map((name) => `${name}, hardly a word in common`)];
  return [...wordFeatures(one, other, common), ...conflictFeatures(one, other, common), ...around];
}

/** Weight of the words in common, and its share of the shorter, from which on the words decide. */
const LEAST_COMMON = 2;
const LEAST_SHARE = 0.5;

function haveWordsInCommon(one: Gist, other: Gist, common: readonly string[]): boolean {
  const shared = Math.min(weightIn(one, common), weightIn(other, common));
  const shorter = Math.min(one.total, other.total);
  return shared >= LEAST_COMMON || (shorter > 0 && shared >= LEAST_SHARE * shorter);
}

const weightIn = ({ terms }: Gist, keys: readonly string[]) =>
  keys.reduce((sum, term) => sum + (terms.get(term) ?? 0), 0);

/** All steps that a value reaches, so that their weights add up. */
const bin = (name: string, value: number, steps: readonly number[]): readonly string[] =>
  steps.filter((step) => value >= step).map((step) => `${name} ≥ ${step}`);

const when = (holds: boolean, name: string): readonly string[] => (holds ? [name] : []);

function wordFeatures(one: Gist, other: Gist, common: readonly string[]): readonly string[] {
  const shared = Math.min(weightIn(one, common), weightIn(other, common));
  const shares = [shared / Math.max(one.total, 1), shared / Math.max(other.total, 1)];
  const quoted = common.filter((term) => one.quoted.has(term) && other.quoted.has(term));
  const setting = [...one.setting].filter((term) => other.setting.has(term)).length;
  return [
    ...bin('common words', shared, [4, 7, 11, 16]),
    ...bin('share of the shorter', Math.max(...shares), [0.25, 0.4, 0.55, 0.7, 0.85, 0.99]),
    ...bin('share of the longer', Math.min(...shares), [0.15, 0.3, 0.45, 0.6, 0.8]),
    ...bin('run', heaviestRun(one.run, other.run).weight, [3, 5, 8, 12, 18]),
    ...bin('quoted by both', weightIn(one, quoted), [2, 5, 9]),
    ...bin('same quotation of words', sameQuotation(one, other), [2, 3, 5]),
    ...bin('setting', setting, [1, 2]),
    ...when(Math.min(one.total, other.total) < 4, 'says little'),
  ];
}

/** How many words the longest quotation has that one gives whole and the other has in one of its own. */
function sameQuotation({ quotations: one }: Gist, { quotations: other }: Gist): number {
  const standing = [
    ...one.filter((words) => other.some((quotation) => quotation.includes(words))),
    ...other.filter((words) => one.some((quotation) => quotation.includes(words))),
  ];
  return Math.max(0, ...standing.map((words) => words.trim().split(' ').length));
}

function conflictFeatures(one: Gist, other: Gist, common: readonly string[]): readonly string[] {
  const figures = [...one.figures.keys()];
  const areBoth = one.figures.size > 0 && other.figures.size > 0;
  const isSame = figures.some((figure) => other.figures.has(figure));
  const isOneFlat = [one, other].some(({ negated }) => !common.some((term) => negated.has(term)));
  const turned = common.filter((term) => isOneFlat && one.negated.has(term) !== other.negated.has(term));
  const isOtherCount = figures.some((figure) => {
    const counted = one.figures.get(figure)!;
    return counted !== '' && !other.figures.has(figure) && [...other.figures.values()].includes(counted);
  });
  return [
    ...when(areBoth && !isSame, 'other figure'),
    ...when(areBoth && isSame, 'same figure'),
    ...when(isOtherCount, 'other figure of the same'),
    ...bin('negated in one', weightIn(one, turned) / Math.max(weightIn(one, common), 1), [0.15, 0.5]),
  ];
}

function actFeatures(a: Report, b: Report, common: readonly string[]): readonly string[] {
  const acts = [a.attribution.act, b.attribution.act];
  const [fewer, more] = [gistOf(a), gistOf(b)].sort((one, other) => one.total - other.total) as [Gist, Gist];
  const isPart = weightIn(fewer, common) >= PART * fewer.total && fewer.total >= LEAST_COMMON;
  const alone = DEEDS.filter((deed) => fewer.deeds.has(deed) && !isDoneIn(more, deed));
  const leftOut = DEEDS.filter((deed) => more.deeds.has(deed) && !isDoneIn(fewer, deed));
  return [
    ...when((acts[0] === 'ask') !== (acts[1] === 'ask'), 'one asks'),
    ...DEEDS.filter((deed) => fewer.deeds.has(deed) && more.deeds.has(deed)).map((deed) => `both ${deed}`),
    ...alone.map((deed) => `one alone ${deed}`),
    ...leftOut.map((deed) => (isPart ? `${deed} left out` : `one alone ${deed}`)),
    ...when(fewer.isAboutWords !== more.isAboutWords, 'one is about words'),
  ];
}

/** Whether it does that, or denies for another what the other seems to deny for himself. */
const isDoneIn = ({ deeds }: Gist, deed: Deed): boolean =>
  deeds.has(deed) || (DENIALS.has(deed) && [...DENIALS].some((one) => deeds.has(one)));

const DENIALS: ReadonlySet<Deed> = new Set(['denySaying', 'denyForOther']);

/** Share of its words that a report has in common at least to be a part of the other. */
const PART = 0.9;

function placeFeatures(a: Report, b: Report): readonly string[] {
  if (a.document !== b.document) {
    const isCopy = a.document.family === b.document.family;
    const isPlaced = isCopy && a.cue.text === b.cue.text && a.source.text === b.source.text;
    return [
      ...when(isCopy, 'copies'),
      ...when(isPlaced, 'same place of copies'),
      ...when((a.parent === null) !== (b.parent === null), 'one told by others'),
    ];
  }
  const between = textBetween(a, b);
  return [
    'one document',
    ...when(Math.abs(a.place - b.place) === 1, 'neighbours'),
    ...when(areInOneParagraph(a, b), 'one paragraph'),
    ...when(between !== null && between.length < 40, 'side by side'),
    ...when(a.parent === b || b.parent === a, 'inside the other'),
    ...when(isHeadline(a) !== isHeadline(b), 'headline'),
  ];
}

/** Who tells whom: reports inside of reports. */
function chainFeatures(a: Report, b: Report): readonly string[] {
  const inner = [a, b].map(innerSpeakers);
  return [
    ...when(
      a.parent !== null && b.parent !== null && share(a.parent.speakers, b.parent.speakers),
      'told by the same',
    ),
    ...when(share(inner[0]!, inner[1]!), 'tell of the same speaker'),
  ];
}

const share = (one: readonly string[], other: readonly string[]) => one.some((id) => other.includes(id));

const innerSpeakers = (report: Report): readonly string[] =>
  attributionsInside(report)
    .flatMap(({ speaker }) => speaker ?? [])
    .filter((id) => !report.speakers.includes(id));
