import type { Entity } from './entity.ts';

/** Whose a name is, how sure that is, and who else may bear it. */
export interface NameLink {
  /** Null where several bear it and nothing tells them apart. */
  readonly entity: Entity | null;
  /** Slug: full-name, surname, given-name, nickname, spelling, acronym … */
  readonly reason: string;
  /** Between 0 and 1. */
  readonly score: number;
  readonly others: readonly { readonly entity: Entity; readonly score: number }[];
}

/** A name that only one can bear. */
export const surely = (entity: Entity, reason: string, score = 0.98): NameLink => ({
  entity,
  reason,
  score,
  others: [],
});
