import type { Span } from './span.ts';

/** Who or what found something, and on what grounds. */
export interface Provenance {
  readonly kind: 'rule' | 'model' | 'reviewer' | 'import';
  /** Name of the rule, model or person, such as `subject-verb-content`. */
  readonly name: string;
  /** Version of the engine that has the rule. */
  readonly version: string;
  /** Between 0 and 1: how likely what was found is right, as far as its finder can tell. */
  readonly score: number;
  /** The words of the text that led to it. */
  readonly evidence: readonly Span[];
}
