/**
 * `npm run fit:utterance`: fits the weights by which two reports are taken for reports of one utterance on the tuned half
 * of eval/relations and the stories of ../shared, and writes lexicon/en/utterance-weights.tsv. With `--measure` it writes
 * nothing: it fits without one of the three grounds at a time and prints how many pairs of that are right.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCases } from '../../eval/links/gold/load-cases.ts';
import { type Bounds, type Example, fitLogistic, type Weights } from './fit-logistic.ts';
import { utteranceExamples } from './utterance-examples.ts';

const HEAD = `# Weights of the features by which two reports of one speaker are taken for reports of one utterance.
# Origin: fitted by \`npm run fit:utterance\` on our own gold (eval/relations/tune, ../shared/data/stories). Licence: Apache-2.0.
feature\tweight`;

/** What is a sign of two utterances weighs at most this, however seldom it is seen among pairs that look alike. */
const AGAINST: Readonly<Record<string, number>> = {
  'one alone apologise': -2.5,
  'one alone takeBack': -2.5,
  'one alone denySaying': -3,
  'one alone denyForOther': 0,
  'one alone explain': -1.5,
  'one alone standBy': -2,
  'one alone decline': -1,
  'apologise left out': 0,
  'decline left out': 0,
  'denySaying left out': 0,
  'one asks': -2,
  'other figure': -2.5,
  'other figure of the same': -2,
  'negated in one ≥ 0.15': 0,
  'negated in one ≥ 0.5': -2.5,
  'one said again': -3,
  'said days apart': -2,
  'said on other days': -1,
  'said after the other came out': -2.5,
  'one outlet on another day': -1.5,
  'inside the other': -3,
  'speakers likely one': -0.5,
  'speakers likely one, in other words': -1.5,
  'speakers not known to be one': -1,
  'speakers not known to be one, in other words': -3,
  'days apart ≥ 2': 0,
  'days apart ≥ 7': 0,
  'days apart ≥ 21': 0,
  'days apart ≥ 60': -1.5,
};
const FOR =
  /^(?:common words|share of|run|quoted by|setting|same (?:figure|place|quotation)|both |told by|tell of|headline$|said on (?:one day|days))/;
const LIMIT = 9;

/** The tuned half has the hard pairs, but few of them. */
const TIMES_TUNE = 3;

function boundsOf(examples: readonly Example[]): Bounds {
  const features = new Set(examples.flatMap((one) => one.features));
  const known = [...features].filter((feature) => FOR.test(feature) && !feature.includes('hardly a word'));
  return new Map([
    ...known.map((feature) => [feature, [0, LIMIT]] as const),
    ...Object.entries(AGAINST).map(([feature, most]) => [feature, [-LIMIT, most]] as const),
  ]);
}

function fitWeights(examples: readonly Example[]): Weights {
  const settings = { minimum: 3, l2: 0.01, epochs: 60, rate: 0.1 };
  return new Map([...Object.entries(AGAINST), ...fitLogistic(examples, settings, boundsOf(examples))]);
}

const scoreOf = (weights: Weights, { features }: Example): number =>
  (weights.get('bias') ?? 0) + features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

function measure(name: string, weights: Weights, examples: readonly Example[]): void {
  const found = examples.filter((one) => scoreOf(weights, one) >= 0);
  const hits = found.filter(({ target }) => target === 1).length;
  const due = examples.filter(({ target }) => target === 1).length;
  const percent = (share: number) => (100 * share).toFixed(1);
  console.log(
    `${name}: precision ${percent(hits / found.length)}, recall ${percent(hits / due)} of ${due} pairs in ${examples.length}`,
  );
}

const tune = (await loadCases('tune', { given: 'gold' })).flatMap(utteranceExamples);
const stories = (await loadCases('stories', { given: 'gold' })).map(utteranceExamples);
const repeated = Array.from({ length: TIMES_TUNE }, () => tune).flat();
if (process.argv.includes('--measure')) {
  for (const [at, story] of stories.entries())
    measure(
      `story ${at + 1}`,
      fitWeights([...stories.filter((one) => one !== story).flat(), ...repeated]),
      story,
    );
  measure('tune', fitWeights(stories.flat()), tune);
} else {
  const weights = fitWeights([...stories.flat(), ...repeated]);
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(import.meta.dirname, '../../lexicon/en/utterance-weights.tsv'),
    `${HEAD}\n${rows.map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`).join('\n')}\n`,
  );
  console.log(`${rows.length} weights from ${tune.length + stories.flat().length} pairs`);
}
