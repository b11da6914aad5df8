import type { Act, Manner, Polarity, Span } from '../../../src/index.ts';
import type { Speaker } from './cast.ts';

/** Somebody or nobody, and why. */
export interface Resolved {
  readonly speakers: readonly Speaker[];
  readonly reason: string;
  readonly score: number;
  /** Two at least where it is in doubt, else none. */
  readonly candidates: readonly Speaker[];
}

/** An attribution of a passage, whose text its spans count. */
export interface PassageAttribution extends Resolved {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly manner: Manner;
  readonly polarity: Polarity;
  readonly act: Act;
  readonly parent: PassageAttribution | null;
  /** What found it: the kind of provenance, its name and score. */
  readonly finder: { readonly kind: 'rule' | 'model'; readonly name: string; readonly score: number };
}

/** A sentence or a few that stand together, with what is attributed in them in order. */
export interface Passage {
  readonly text: string;
  readonly words: number;
  readonly attributions: readonly PassageAttribution[];
}

/** An article before anybody has published it. */
export interface Draft {
  readonly title: string;
  readonly paragraphs: readonly (readonly Passage[])[];
}
