import type { Report } from '../report/report.ts';
import { pairFeatures } from './pairs/pair-features.ts';
import { speakerFeatures } from './pairs/speaker-features.ts';
import { UTTERANCE_WEIGHTS } from './pairs/utterance-weights.ts';

/** Something that speaks for (above 0) or against two reports being of one utterance. */
export interface Reason {
  readonly name: string;
  readonly value: number;
}

/** Log-odds where two speakers are told apart. */
const NEVER = -9;
/** What makes two utterances of words however alike, and the most that the log-odds are then. */
const DECISIVE: ReadonlySet<string> = new Set([
  'other figure',
  'negated in one ≥ 0.5',
  'said after the other came out',
  'one said again',
  'one alone apologise',
  'one alone takeBack',
  'one alone denySaying',
  'inside the other',
]);
const CONTRADICTED = -2.5;

/**
 * How likely two reports are of one utterance, and what speaks for and against it, the weightiest first. Reports whose
 * speakers are not known to be one are of one only where their words are nearly the same.
 */
export function compareReports(
  a: Report,
  b: Report,
): { readonly score: number; readonly reasons: readonly Reason[] } {
  const speakers = speakerFeatures(a, b);
  if (speakers === null)
    return { score: chance(NEVER), reasons: [{ name: 'another speaker', value: NEVER }] };
  const reasons = [...pairFeatures(a, b), ...speakers]
    .map((name) => ({ name, value: UTTERANCE_WEIGHTS.get(name) ?? 0 }))
    .filter(({ value }) => value !== 0)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const sum = reasons.reduce((total, { value }) => total + value, UTTERANCE_WEIGHTS.get('bias') ?? 0);
  if (reasons.some(({ name }) => DECISIVE.has(name)))
    return { score: chance(Math.min(sum, CONTRADICTED)), reasons };
  return { score: chance(sum), reasons };
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
