import type { Entity } from '../people/entity.ts';

/** One time that a text speaks of somebody; indices are of tokens, `end` excluded. */
export interface Touch {
  readonly entity: Entity;
  readonly first: number;
  readonly end: number;
  readonly form: 'name' | 'description' | 'pronoun';
  readonly isSubject: boolean;
  /** Whether an attribution names it as who speaks. */
  readonly isSource: boolean;
  /** Whether it only says whose something is: “Vance’s lawyer”. */
  readonly isPossessor: boolean;
  readonly isSpoken: boolean;
  readonly quotation: number | null;
}

/** Another who may be meant. */
export interface Candidate {
  readonly entity: Entity;
  /** Between 0 and 1. */
  readonly score: number;
}

/** Who is meant by a source or another mention, and why. */
export interface Resolved {
  /** Those who speak; `[]` where it is left open. */
  readonly entities: readonly Entity[];
  /** Slug of the reason: `full-name`, `surname`, `pronoun`, `office`. */
  readonly reason: string;
  readonly score: number;
  /** Tokens that led to it. */
  readonly evidence: readonly (readonly [number, number])[];
  /** Others who may be meant, likeliest first. */
  readonly others: readonly Candidate[];
}

/** Nobody can be told. */
export const unresolved = (reason: string, others: readonly Candidate[] = []): Resolved => ({
  entities: [],
  reason,
  score: 0,
  evidence: [],
  others,
});
