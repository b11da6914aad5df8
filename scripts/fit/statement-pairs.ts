import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimOf } from '../../src/link/contradict/claim/claim-of.ts';
import { CLAIM_LABELS, type ClaimLabel } from '../../src/link/contradict/compare-claims.ts';
import { claimReasons } from '../../src/link/contradict/match/claim-reasons.ts';
import { matchClaims } from '../../src/link/contradict/match/match-claims.ts';
import { featuresOf } from '../../src/link/contradict/reason.ts';
import { openSentenceEncoder } from '../../src/runtime/open-sentence-encoder.ts';
import { fitLogistic, type Weights } from './fit-logistic.ts';

/** Two statements of the benchmark, as features of their words, and of their words and vectors. */
export interface StatementPair {
  readonly id: string;
  readonly label: ClaimLabel;
  readonly features: Readonly<Record<Basis, readonly string[]>>;
}

/** What labels are told by: words alone, or sentence vectors too. */
export const BASES = ['words', 'vectors'] as const;
export type Basis = (typeof BASES)[number];

const FILE = join(import.meta.dirname, '../../../shared/data/inconsistency/pairs.jsonl');
const LABELS: Readonly<Record<string, ClaimLabel>> = {
  Inconsistent: 'contradiction',
  Consistent: 'consistent',
  Unrelated: 'unrelated',
};
const SETTINGS = { minimum: 6, l2: 0.03, epochs: 60, rate: 0.1 };
/** What parts of clauses show is too much for so few pairs. */
const OF_ROLES =
  /^(?:left|left-most|cover-most|support|elsewhere|condition|(?:same|other)-(?:subject|argument|verb)|(?:both|other)-(?:own|self)|other-(?:hour|ordinal))$/;
const PARTS = 5;

/** The pairs of ../shared/data/inconsistency. */
export async function readStatementPairs(): Promise<readonly StatementPair[]> {
  const encoder = await openSentenceEncoder();
  if (!encoder) throw new Error('onnxruntime-node is not installed, so that there are no sentence vectors.');
  const pairs: StatementPair[] = [];
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n')) {
    const { id, a, b, label3 } = JSON.parse(line) as Record<'id' | 'a' | 'b' | 'label3', string>;
    const [one, other] = [claimOf(a), claimOf(b)];
    const words = claimReasons(one, other, matchClaims(one, other)).filter(
      ({ name }) => !OF_ROLES.test(name),
    );
    const [first, second] = await encoder.encode([a, b]);
    const cosine = { name: 'cosine', value: cosineOf(first!, second!) };
    const features = { words: featuresOf(words), vectors: featuresOf([...words, cosine]) };
    pairs.push({ id, label: LABELS[label3]!, features });
  }
  return pairs;
}

const cosineOf = (one: Int8Array, other: Int8Array): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0) / LENGTH ** 2;

/** Of the vectors. */
const LENGTH = 127;

/** Half of what a label is rarer than the others is made up for: else the commonest would be said of nearly all. */
const EVENED = 0.5;

/** Weights of each label against the others. */
export const fitLabels = (pairs: readonly StatementPair[], basis: Basis): ReadonlyMap<ClaimLabel, Weights> =>
  new Map(
    CLAIM_LABELS.map((label) => {
      const examples = pairs.map((pair) => ({
        features: pair.features[basis],
        target: pair.label === label ? 1 : 0,
      }));
      const weights = fitLogistic(examples, SETTINGS);
      const share = examples.filter(({ target }) => target === 1).length / examples.length;
      const bias = weights.get('bias')! - EVENED * Math.log(share / (1 - share));
      return [label, new Map([...weights, ['bias', bias]])];
    }),
  );

function labelOf(weights: ReadonlyMap<ClaimLabel, Weights>, features: readonly string[]): ClaimLabel {
  const sum = (label: ClaimLabel) =>
    features.reduce(
      (total, one) => total + (weights.get(label)!.get(one) ?? 0),
      weights.get(label)!.get('bias')!,
    );
  return CLAIM_LABELS.reduce((best, label) => (sum(label) > sum(best) ? label : best));
}

const partOf = (id: string): number =>
  [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_003, 7) % PARTS;

/** What weights reach on the fifth that they were not fitted on, as lines to read. */
export function measureLabels(pairs: readonly StatementPair[], basis: Basis): readonly string[] {
  const judged = Array.from({ length: PARTS }, (_, part) => {
    const weights = fitLabels(
      pairs.filter(({ id }) => partOf(id) !== part),
      basis,
    );
    return pairs
      .filter(({ id }) => partOf(id) === part)
      .map((pair) => ({ label: pair.label, found: labelOf(weights, pair.features[basis]) }));
  }).flat();
  const count = (label: ClaimLabel, found: ClaimLabel) =>
    judged.filter((one) => one.label === label && one.found === found).length;
  const f1Of = (label: ClaimLabel) => {
    const [due, found] = [
      judged.filter((one) => one.label === label),
      judged.filter((one) => one.found === label),
    ];
    return (2 * count(label, label)) / (due.length + found.length);
  };
  const right = judged.filter(({ label, found }) => label === found).length;
  const f1 = CLAIM_LABELS.map(f1Of);
  return [
    `labels by ${basis}: accuracy ${(100 * (right / judged.length)).toFixed(1)} % of ${judged.length}, macro F1 ${(100 * (f1.reduce((a, b) => a + b) / f1.length)).toFixed(1)}`,
    ...CLAIM_LABELS.map(
      (label, n) =>
        `  ${label}: F1 ${(100 * f1[n]!).toFixed(1)}; found as ${CLAIM_LABELS.map((found) => `${found} ${count(label, found)}`).join(', ')}`,
    ),
  ];
}
