import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

/** direct: every word in quotation marks or in a block quotation; indirect: none; mixed: some. */
export const MANNERS = ['direct', 'indirect', 'mixed'] as const;
export type Manner = (typeof MANNERS)[number];

/**
 * What the sentence itself says of the act of saying: negated (“did not say”), hypothetical (“if he says”),
 * hedged (“reportedly”, “is said to”), question (“did he say?”). A denial is asserted.
 */
export const POLARITIES = ['asserted', 'negated', 'hypothetical', 'hedged', 'question'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** What is done by saying it, as the cue has it. */
export const ACTS = [
  'say',
  'ask',
  'answer',
  'deny',
  'confirm',
  'admit',
  'apologise',
  'retract',
  'correct',
  'clarify',
  'promise',
  'accuse',
  'criticise',
  'praise',
  'demand',
  'reject',
  'agree',
  'warn',
  'predict',
  'believe',
  'want',
  'decide',
  'show',
  'decline',
] as const;
export type Act = (typeof ACTS)[number];

/** One place in one document where something is attributed. Spans of a role stand in order; `[]` is absent. */
export interface Attribution {
  /** Hash of the document's id and the spans of the three roles, whatever engine found them. */
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly manner: Manner;
  readonly polarity: Polarity;
  readonly act: Act;
  /** Id of the attribution inside whose content this one stands, or null. */
  readonly parent: string | null;
  /** Id of a person, several where they speak jointly, or null where nobody has been made out. */
  readonly speaker: string | readonly string[] | null;
  /**
   * Why it is this speaker, or why none: `name` is the reason (`surname`, `pronoun`, `pronoun-in-doubt`), `evidence`
   * the words that led to it. Null before resolving.
   */
  readonly resolution: Provenance | null;
  /** Others who may be the speaker, likeliest first. Empty for an anonymous source: none is ever worked out. */
  readonly candidates: readonly Candidate[];
  readonly provenance: Provenance;
}

/** Somebody who may be the speaker: a person's id, and how likely. */
export interface Candidate {
  readonly id: string;
  /** Between 0 and 1. */
  readonly score: number;
}
