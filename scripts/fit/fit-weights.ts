/**
 * `npm run fit` (or `npm run fit:one -- boundary|candidate`): fits the weights of the rules engine on the training articles of PolNeAR and writes them to
 * lexicon/en. Boundaries come first, since what candidates claim depends on where they end. Takes about a minute each.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryExamples } from './boundary-examples.ts';
import { candidateExamples } from './candidate-examples.ts';
import { type Example, type FitSettings, fitLogistic, type Weights } from './fit-logistic.ts';
import { type GoldArticle, readTraining } from './gold-article.ts';

/** Weights nearer to 0 than this are left out. */
const SMALLEST = 0.05;

interface Model {
  readonly title: string;
  readonly examples: (article: GoldArticle) => readonly Example[];
  readonly settings: FitSettings;
}

const MODELS: Readonly<Record<string, Model>> = {
  boundary: {
    title:
      'Weights of the features by which the rules engine decides where the content of an attribution ends.',
    examples: boundaryExamples,
    settings: { minimum: 4, l2: 1e-4, epochs: 12, rate: 0.1 },
  },
  candidate: {
    title: 'Weights of the features by which the rules engine scores what its rules propose.',
    examples: candidateExamples,
    settings: { minimum: 8, l2: 8e-3, epochs: 15, rate: 0.15 },
  },
};

function write(name: string, { title }: Model, weights: Weights): void {
  const rows = [...weights].filter(([feature, weight]) => feature === 'bias' || Math.abs(weight) >= SMALLEST);
  const head = [
    `# ${title}`,
    '# Origin: fitted by `npm run fit` on the training articles of PolNeAR (Newell, Margolin, Ruths 2018); no text of theirs.',
    '# Licence: Apache-2.0.',
    'feature\tweight',
  ];
  const lines = [...head, ...rows.map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`)];
  writeFileSync(join(import.meta.dirname, `../../lexicon/en/${name}-weights.tsv`), `${lines.join('\n')}\n`);
}

const [name = ''] = process.argv.slice(2);
const model = MODELS[name];
if (model) {
  const examples = [...readTraining()].flatMap((article) => [...model.examples(article)]);
  const weights = fitLogistic(examples, model.settings);
  write(name, model, weights);
  console.log(`${name}: ${examples.length} examples, ${weights.size} features`);
} else {
  console.error(`“${name}” can't be fitted; ${Object.keys(MODELS).join(' and ')} can.`);
  process.exitCode = 2;
}
