/**
 * `npm run fit:claims`: fits the weights by which two claims are compared and writes lexicon/en/claim-weights.tsv: those of
 * links on our own gold, stories and invented pairs, those of texts on ../shared/data/inconsistency. With `--measure` it
 * writes nothing and prints what weights reach on the fifth of the cases that they were not fitted on; with `--errors` also
 * what they get wrong.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClaimExample, readClaimExamples } from './claim-examples.ts';
import { fitLogistic, type Weights } from './fit-logistic.ts';
import {
  BASES,
  fitLabels,
  measureLabels,
  readStatementPairs,
  type StatementPair,
} from './statement-pairs.ts';

const HEAD = `# Weights of the features by which two claims are compared, in log odds, and the thresholds of their score.
# Origin: fitted by \`npm run fit:claims\`: contradicts and repeats on our own gold (eval/relations/tune), stories and
# invented pairs; contradiction, consistent and unrelated on github.com/nursaltyn/Inconsistency_Detection_Benchmark at
# d191d9a682 (CC BY 4.0); no text of theirs. Licence: Apache-2.0.
model\tfeature\tweight`;

type Relation = 'contradicts' | 'repeats';
const RELATIONS: readonly Relation[] = ['contradicts', 'repeats'];
const SETTINGS = { minimum: 3, l2: 0.02, epochs: 60, rate: 0.1 };
const PARTS = 5;

/** A reading of each two statements by the best of their pairs of reports. */
interface Scored {
  readonly example: ClaimExample;
  readonly score: number;
}

/** `contradicts` beside another link of the same two is passed over. */
const counts = ({ may, verdicts }: ClaimExample, relation: Relation): boolean =>
  may[relation] && (relation === 'repeats' || verdicts.has(relation) || !verdicts.has('passed'));

const fitWeights = (examples: readonly ClaimExample[], relation: Relation): Weights =>
  fitLogistic(
    examples
      .filter((one) => counts(one, relation))
      .map(({ features, verdicts }) => ({ features, target: verdicts.has(relation) ? 1 : 0 })),
    SETTINGS,
  );

const scoreOf = (weights: Weights, features: readonly string[]): number => {
  const sum = features.reduce((total, one) => total + (weights.get(one) ?? 0), weights.get('bias') ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** Each two statements by weights fitted on other cases. */
function crossScore(examples: readonly ClaimExample[], relation: Relation): readonly Scored[] {
  const slugs = [...new Set(examples.map(({ slug }) => slug))];
  const partOf = new Map(slugs.map((slug, number) => [slug, number % PARTS]));
  const best = new Map<string, Scored>();
  for (let part = 0; part < PARTS; part++) {
    const weights = fitWeights(
      examples.filter(({ slug }) => partOf.get(slug) !== part),
      relation,
    );
    for (const example of examples.filter(({ slug }) => partOf.get(slug) === part)) {
      if (!counts(example, relation)) continue;
      const score = scoreOf(weights, example.features);
      if (score > (best.get(example.key)?.score ?? -1)) best.set(example.key, { example, score });
    }
  }
  return [...best.values()];
}

function figuresAt(scored: readonly Scored[], relation: Relation, threshold: number) {
  const found = scored.filter(({ score }) => score >= threshold);
  const right = found.filter(({ example }) => example.verdicts.has(relation)).length;
  const due = scored.filter(({ example }) => example.verdicts.has(relation)).length;
  return { found: found.length, right, due, f1: (2 * right) / Math.max(1, found.length + due) };
}

/** What is less likely is not worth proposing; most repetitions are told by events, so that words alone must be surer. */
const LEAST: Readonly<Record<Relation, number>> = { contradicts: 0.3, repeats: 0.44 };

/** The threshold that would have done best on cases that the weights had not seen. */
function chooseThreshold(scored: readonly Scored[], relation: Relation): number {
  const steps = Array.from({ length: 12 }, (_, n) => LEAST[relation] + 0.04 * n);
  const gold = scored.filter(({ example }) => example.ground === 'tune');
  const f1 = (step: number) => figuresAt(gold, relation, step).f1;
  return steps.reduce((best, step) => (f1(step) > f1(best) ? step : best));
}

function print(examples: readonly ClaimExample[], relation: Relation): void {
  const scored = crossScore(examples, relation);
  const threshold = chooseThreshold(scored, relation);
  for (const ground of ['tune', 'stories', 'invented'] as const) {
    const part = scored.filter(({ example }) => example.ground === ground);
    const { found, right, due, f1 } = figuresAt(part, relation, threshold);
    console.log(
      `${relation} of ${ground}: ${right} right of ${found} found, ${due} due, F1 ${(100 * f1).toFixed(1)} at ${threshold.toFixed(2)}`,
    );
  }
  if (process.argv.includes('--errors')) printErrors(scored, relation, threshold);
}

function printErrors(scored: readonly Scored[], relation: Relation, threshold: number): void {
  for (const { example, score } of [...scored].sort((a, b) => b.score - a.score)) {
    const isDue = example.verdicts.has(relation);
    if (isDue === score >= threshold) continue;
    console.log(`${isDue ? 'missed' : 'wrong'} ${score.toFixed(2)} ${example.key}`);
    console.log(`  ${example.texts.join('\n  ')}\n  ${example.features.join(' ')}`);
  }
}

const rowsOf = (model: string, weights: ReadonlyMap<string, number>): readonly string[] =>
  [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(([feature, weight]) => `${model}\t${feature}\t${weight.toFixed(3)}`);

function write(examples: readonly ClaimExample[], pairs: readonly StatementPair[]): void {
  const links = RELATIONS.flatMap((relation) => [
    `${relation}\tthreshold\t${chooseThreshold(crossScore(examples, relation), relation).toFixed(2)}`,
    ...rowsOf(relation, fitWeights(examples, relation)),
  ]);
  const labels = BASES.flatMap((basis) =>
    [...fitLabels(pairs, basis)].flatMap(([label, weights]) =>
      rowsOf(basis === 'words' ? label : `${label} by vectors`, weights),
    ),
  );
  const path = join(import.meta.dirname, '../../lexicon/en/claim-weights.tsv');
  writeFileSync(path, `${[HEAD, ...links, ...labels].join('\n')}\n`);
  console.log(`${links.length + labels.length} weights`);
}

const examples = await readClaimExamples();
const pairs = await readStatementPairs();
if (process.argv.includes('--measure')) {
  for (const relation of RELATIONS) print(examples, relation);
  for (const basis of BASES) for (const line of measureLabels(pairs, basis)) console.log(line);
} else write(examples, pairs);
