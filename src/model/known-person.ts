import type { Gender, PersonKind, Role } from './person.ts';

/** A person of one document, as its reading names them. */
export interface LocalPerson {
  /** Id of the document. */
  readonly document: string;
  /** Id of the person within its reading. */
  readonly local: string;
}

/** Somebody whom the documents read so far know, with all that they say of them. */
export interface KnownPerson {
  /** Minted once and never used again. */
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly aliases: readonly string[];
  /** How many documents have each of the fullest names; the commonest is `name`. */
  readonly named: Readonly<Record<string, number>>;
  readonly gender: Gender;
  readonly roles: readonly Role[];
  /** How many documents mention them. */
  readonly documents: number;
  /**
   * The people of readings whom this one stands for, in the order in which they were found; `[]` where a record keeps
   * them, since there may be a hundred thousand.
   */
  readonly mentions: readonly LocalPerson[];
  /** Words with a capital that stand in the same documents: what one affair shares. Bounded. */
  readonly company: readonly string[];
}

/** A doubt for a person to settle: whether two are one. */
export interface PeopleQuestion {
  readonly a: string;
  readonly b: string;
  /** Between 0 and 1: how likely they are one. */
  readonly score: number;
  /** What speaks for and against, as slugs. */
  readonly reasons: readonly string[];
}
