import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { Figure } from './figure.ts';

/** A word of a claim that carries matter. */
export interface Term {
  readonly stem: string;
  /** The folded word before stemming. */
  readonly word: string;
  /** Its place among the claim's tokens. */
  readonly at: number;
  /** Number of the clause that it stands in. */
  readonly clause: number;
  /** Between 0 and 1: how rare it is. */
  readonly weight: number;
  /** 1 where its clause claims something, -1 where it claims the contrary. */
  readonly polarity: -1 | 1;
  /** Whether it is what somebody is told or knows, so that it is not itself denied: “nobody told her of a closure”. */
  readonly isTold: boolean;
  /** Whether it is what a negation next to it denies first: “met” in “never met the envoy”. */
  readonly isFocus: boolean;
  /** Whether it is written with a capital within a sentence. */
  readonly isName: boolean;
  /** Of which sets of like words it is (`polesOf`). */
  readonly poles: readonly number[];
  /** Where in its clause it stands: `subject` before the verb, `verb` at or behind it, or the preposition before it. */
  readonly role: string;
  /** Whether it belongs to the next word, a noun perhaps: “home” in “the home side lost”. */
  readonly isBefore: boolean;
  /** Whether it is said of something: “red” in “the van was red”. */
  readonly isPredicate: boolean;
  /** Whether it may be another word with a prefix that denies it: “unsold”. */
  readonly isPrefixed: boolean;
}

/** How many, or how often, a clause says that something is so: of all, of none, of some; null where it does not say. */
export type Quantity = 'all' | 'none' | 'some' | null;

export interface Clause {
  /** Tokens of the claim, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** Whether it is wished, advised or held possible only. */
  readonly isModal: boolean;
  /** Whether an odd number of its words turn it into its contrary. */
  readonly isNegated: boolean;
}

/** What somebody claims, as far as words tell. Positions of tokens point into `text`. */
export interface Claim {
  readonly text: string;
  /** Stems of the names of who claims it, as far as that is known. */
  readonly claimant: ReadonlySet<string>;
  readonly tokens: readonly IndexToken[];
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
}
