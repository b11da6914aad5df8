/**
 * `npm run fit:spellings -- NAMES_FOLDER`: fits the weights by which two spellings of a name are compared on
 * variants.tsv and distinct.tsv of that folder and writes them to lexicon/en/spelling-weights.tsv. With `--measure` it
 * writes nothing: it fits, and chooses the threshold, on half A and prints what half B reaches. Takes about half a
 * minute.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apartPairs } from './apart-pairs.ts';
import { acceptedShare, fitSpellingModel, type SpellingModel } from './spelling-model.ts';
import { readSpellingPairs, type SpellingPair } from './spelling-pairs.ts';

const HEAD = `# Weights of the features by which two spellings of a name are compared, and the thresholds of their score.
# Origin: fitted by \`npm run fit:spellings\` on names of people from Wikidata (CC0 1.0) as Merhav and Ash collected them
# (github.com/steveash/NETransliteration-COLING2018 at 5d5f59e561; COLING 2018); no whole name of theirs.
# Licence: Apache-2.0.
feature\tweight`;

function write({ weights, thresholds }: SpellingModel): void {
  const rows = [
    ...Object.entries(thresholds).map(([feature, score]) => `${feature}\t${score.toFixed(3)}`),
    ...[...weights].map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`),
  ];
  const path = join(import.meta.dirname, '../../lexicon/en/spelling-weights.tsv');
  writeFileSync(path, `${[HEAD, ...rows].join('\n')}\n`);
  console.log(`${weights.size} weights, threshold ${thresholds.threshold}`);
}

function printShares(model: SpellingModel, measured: readonly SpellingPair[]): void {
  const scripts = [...new Set(measured.map(({ script }) => script))].sort();
  const slices: [string, SpellingPair[]][] = [
    ['variants', measured.filter(({ isOne }) => isOne)],
    ['variants, commonest against each', measured.filter(({ isOne, isCommonest }) => isOne && isCommonest)],
    ...scripts.map((one): [string, SpellingPair[]] => [one, measured.filter(({ script }) => script === one)]),
  ];
  console.log(`fitted on half A: ${model.weights.size} weights, threshold ${model.thresholds.threshold}`);
  console.log('accepted of half B:');
  for (const [name, pairs] of slices)
    console.log(`  ${acceptedShare(pairs, model).toFixed(1).padStart(5)} % of ${pairs.length} ${name}`);
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run fit:spellings -- NAMES_FOLDER [--measure]');
  process.exitCode = 2;
} else {
  const pairs = readSpellingPairs(folder);
  const halfOf = (half: 'A' | 'B') => [
    ...pairs.filter((pair) => pair.half === half),
    ...apartPairs(pairs, half),
  ];
  if (process.argv.includes('--measure')) printShares(fitSpellingModel(halfOf('A')), halfOf('B'));
  else write(fitSpellingModel([...halfOf('A'), ...halfOf('B')]));
}
