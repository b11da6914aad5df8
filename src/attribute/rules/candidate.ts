import type { Act, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';

/** The least and the highest score that a candidate may have, whatever the weights of its features say. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The weights alone decide. */
export const ANY_SCORE: Bounds = { least: 0, most: 1 };

/** The score of a rule that goes by its form alone. */
export const fixed = (score: number): Bounds => ({ least: score, most: score });

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
  /** What the score is held between. */
  readonly bounds: Bounds;
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

const sizes = ['0', '1', '2', '3', '4', '4', '6', '6', '8', '8', '8', '8'];

/** Features of what is claimed to be said: how long it is, and whether it is a bare pronoun, a few quoted words or a title. */
export function contentFeatures(region: ChunkedRegion, content: readonly Span[], frame: string): string[] {
  const inside = region.items.filter(({ start, end }) =>
    content.some((span) => span.start <= start && end <= span.end),
  );
  const words = inside.reduce((sum, item) => sum + (item.quotation === null ? 1 : item.words), 0);
  const size = sizes[words] ?? '12';
  const [only] = inside;
  const features = words < 4 ? [`size:${size}`, `size:${size}|${frame}`] : [];
  if (inside.length === 1 && only?.pos === 'PRON') features.push(`pronoun:${only.word}`, `pronoun|${frame}`);
  const quoted = inside.filter(({ quotation }) => quotation !== null);
  if (quoted.length > 0)
    features.push(
      quoted.every(({ isTitleCase }) => isTitleCase) ? 'quoted-title' : 'quoted',
      `quoted-size:${sizes[quoted[0]!.words] ?? '12'}`,
    );
  else if (inside.some(({ word }) => /^["“”]$/.test(word))) features.push('partly-quoted');
  return features;
}
