import type { Span } from './span.ts';

/** Where an attribution stands, so that a judgement finds it again when the document is read anew. */
export interface AttributionPlace {
  /** Id of the document. */
  readonly document: string;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * What a person decided about who speaks. `merge`: the two are one, under the first id. `apart`: they are not, and no
 * machine may join them. `split`: these attributions are somebody else's, of that name. `rename`: how a person is
 * called. `speaker`: who speaks one attribution, null for nobody. `undo`: another judgement no longer holds.
 */
export type Decision =
  | { readonly type: 'merge'; readonly people: readonly [string, string] }
  | { readonly type: 'apart'; readonly people: readonly [string, string] }
  | {
      readonly type: 'split';
      readonly person: string;
      readonly name: string;
      readonly attributions: readonly AttributionPlace[];
    }
  | { readonly type: 'rename'; readonly person: string; readonly name: string }
  | { readonly type: 'speaker'; readonly attribution: AttributionPlace; readonly speaker: string | null }
  | { readonly type: 'undo'; readonly judgement: string };

export const DECISION_TYPES = [
  'merge',
  'apart',
  'split',
  'rename',
  'speaker',
  'undo',
] as const satisfies readonly Decision['type'][];

/** One decision by a person. Judgements are only ever added; a later one may undo an earlier. */
export interface Judgement {
  readonly id: string;
  /** Who decided. */
  readonly by: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly why: string | null;
  readonly decision: Decision;
}
