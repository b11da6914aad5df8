/**
 * `npm run fit:claims`: fits the weights by which two claims are compared and writes lexicon/en/claim-weights.tsv: those of
 * links on our own gold, stories and invented pairs, those of texts on ../shared/data/inconsistency. With `--measure` it
 * writes nothing and prints what weights reach on the fifth of the cases that they were not fitted on; with `--errors` also
 * what they get wrong.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClaimExample, readClaimExamples } from './claim-examples.ts';
import { type Bounds, fitLogistic, type Weights } from './fit-logistic.ts';
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
const SETTINGS = { minimum: 3, epochs: 60, rate: 0.1 };
const L2: Readonly<Record<Relation, number>> = { contradicts: 0.05, repeats: 0.02 };
const PARTS = 5;

/** A reading of each two statements by the best of their pairs of reports. */
interface Scored {
  readonly example: ClaimExample;
  readonly score: number;
}

/** `contradicts` beside another link of the same two is passed over. */
const counts = ({ may, verdicts }: ClaimExample, relation: Relation): boolean =>
  may[relation] && (relation === 'repeats' || verdicts.has(relation) || !verdicts.has('passed'));

/** What disputes the earlier cannot be true beside it either. */
const isRight = ({ verdicts }: ClaimExample, relation: Relation): boolean =>
  verdicts.has(relation) || (relation === 'contradicts' && verdicts.has('disputes'));

/** What can only speak for a contradiction, or only against it. */
const FOR =
  /^(?:negation|opposite|quantity|figure|elsewhere|conflict|coverage|cover-most|support|rivals|same-)/;
const AGAINST =
  /^(?:left|other-(?!side)|no-verb|wish|both-|condition|tells|holds-another|tiny|asks|again|as-said|still|hedged|nested|of-words|earlier-of-words|one-speech|same-figure|courtesy)/;

function boundsOf(examples: readonly ClaimExample[], relation: Relation): Bounds {
  const features = new Set(relation === 'repeats' ? [] : examples.flatMap((one) => one.features));
  return new Map(
    [...features].map((feature) => {
      if (AGAINST.test(feature)) return [feature, [-MOST, 0]];
      return [feature, [FOR.test(feature) ? 0 : -MOST, MOST]];
    }),
  );
}

/** No weight comes near this. */
const MOST = 9;

const fitWeights = (examples: readonly ClaimExample[], relation: Relation): Weights =>
  fitLogistic(
    examples
      .filter((one) => one.ground !== 'kept' && counts(one, relation))
      .map((one) => ({ features: one.features, target: isRight(one, relation) ? 1 : 0 })),
    { ...SETTINGS, l2: L2[relation] },
    boundsOf(examples, relation),
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

/** Statements of a ground that are due, whether or not they may be found at all. */
const dueOf = (examples: readonly ClaimExample[], relation: Relation): number =>
  new Set(examples.filter(({ verdicts }) => verdicts.has(relation)).map(({ key }) => key)).size;

interface Ground {
  readonly relation: Relation;
  readonly due: number;
}

function figuresAt(scored: readonly Scored[], { relation, due }: Ground, threshold: number) {
  const found = scored.filter(({ score }) => score >= threshold);
  const right = found.filter(({ example }) => isRight(example, relation)).length;
  const f = (beta: number) => ((1 + beta ** 2) * right) / Math.max(1, found.length + beta ** 2 * due);
  return { found: found.length, right, f1: f(1), f: f(BETA[relation]) };
}

/** A contradiction wrongly found is worse than one missed: recall counts for less than precision. */
const BETA: Readonly<Record<Relation, number>> = { contradicts: 0.7, repeats: 1 };

/**
 * What is less likely is not worth proposing: in ordinary news nearly one article in two would have a contradiction that is none
 * from 0.5 on, one in five from 0.7, one in twenty from 0.85. Most repetitions are told by events, so that words alone must be surer.
 */
const LEAST: Readonly<Record<Relation, number>> = { contradicts: 0.85, repeats: 0.44 };

const isGold = ({ ground }: ClaimExample): boolean => ground === 'tune' || ground === 'stories';

/** The threshold that would have done best on cases that the weights had not seen. */
function chooseThreshold(examples: readonly ClaimExample[], relation: Relation): number {
  const scored = crossScore(examples, relation);
  const steps = Array.from({ length: 5 }, (_, n) => LEAST[relation] + 0.04 * n);
  const gold = scored.filter(({ example }) => isGold(example));
  const due = dueOf(examples.filter(isGold), relation);
  const f = (step: number) => figuresAt(gold, { relation, due }, step).f;
  return steps.reduce((best, step) => (f(step) > f(best) ? step : best));
}

function print(examples: readonly ClaimExample[], relation: Relation): void {
  const scored = crossScore(examples, relation);
  const threshold = chooseThreshold(examples, relation);
  for (const ground of ['tune', 'stories', 'invented', 'kept'] as const) {
    const part = scored.filter(({ example }) => example.ground === ground);
    const due = dueOf(
      examples.filter((one) => one.ground === ground),
      relation,
    );
    const { found, right, f1 } = figuresAt(part, { relation, due }, threshold);
    console.log(
      `${relation} of ${ground}: ${right} right of ${found} found, ${due} due, F1 ${(100 * f1).toFixed(1)} at ${threshold.toFixed(2)}`,
    );
  }
  if (process.argv.includes('--errors')) printErrors(scored, relation, threshold);
}

function printErrors(scored: readonly Scored[], relation: Relation, threshold: number): void {
  for (const { example, score } of [...scored].sort((a, b) => b.score - a.score)) {
    const isDue = isRight(example, relation);
    if (example.ground === 'kept') continue;
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
    `${relation}\tthreshold\t${chooseThreshold(examples, relation).toFixed(2)}`,
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
const pairs = process.argv.includes('--links') ? [] : await readStatementPairs();
if (process.argv.includes('--measure')) {
  for (const relation of RELATIONS) print(examples, relation);
  if (!process.argv.includes('--links'))
    for (const basis of BASES) for (const line of measureLabels(pairs, basis)) console.log(line);
} else write(examples, pairs);
