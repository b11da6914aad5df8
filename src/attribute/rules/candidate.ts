import type { Act, Span } from '../../model/index.ts';
import type { ChunkedRegion } from './chunk-region.ts';
import type { CueVerb } from './verb-lexicon.ts';

/** What a rule proposes, before it is weighed against the others. */
export interface Candidate {
  /** Name of the rule, such as `verb-that`. */
  readonly rule: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly act: Act;
  readonly region: ChunkedRegion;
  /** Item of the region that heads the cue: candidates with one head are alternatives. */
  readonly head: number;
  /** What the score is made of, such as `say|that`; see lexicon/en/candidate-weights.tsv. */
  readonly features: readonly string[];
}

/** Features that a verb and its frame have in every rule. */
export function verbFeatures(verb: CueVerb, frame: string): string[] {
  return [
    `frame:${frame}`,
    `verb:${verb.lemma}|${frame}`,
    `verb:${verb.lemma}`,
    `kind:${verb.kind}|${frame}`,
    `act:${verb.act}|${frame}`,
  ];
}
