import type { CorpusAttribution, CorpusText, Offsets } from './load-corpora.ts';
import { sentenceEnds } from './split-sentences.ts';
import { splitTokens, type Token } from './split-tokens.ts';

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** One token of a unit with the part that it plays: null in the words between roles. */
export interface CastToken extends Token {
  readonly role: Role | null;
  /** Number of the attribution within the unit; -1 where `role` is null. */
  readonly attribution: number;
}

/** The least run of whole sentences that no attribution runs out of; what is recombined. */
export type RawUnit = readonly CastToken[];

const MOST_TOKENS = 120;
const LEAST_TOKENS = 5;

/** An attribution and how far it reaches, from its first word to its last. */
interface Reach {
  readonly attribution: CorpusAttribution;
  readonly from: number;
  readonly to: number;
}

function reachOf(attribution: CorpusAttribution): Reach {
  const spans = ROLES.flatMap((role) => attribution[role]);
  const from = Math.min(...spans.map(([start]) => start));
  return { attribution, from, to: Math.max(...spans.map(([, end]) => end)) };
}

/** Runs of sentences, in tokens of the paragraph; those that one attribution joins are one run. */
function joinSentences(tokens: readonly Token[], reaches: readonly Reach[]): readonly Offsets[] {
  const runs: Offsets[] = [];
  let start = 0;
  for (const end of sentenceEnds(tokens)) {
    const place = tokens[end - 1]!.end;
    if (reaches.some(({ from, to }) => from < place && place < to)) continue;
    runs.push([start, end]);
    start = end;
  }
  return runs;
}

function castToken(token: Token, attributions: readonly CorpusAttribution[]): CastToken {
  for (const [attribution, roles] of attributions.entries()) {
    const role = ROLES.find((name) =>
      roles[name].some(([start, end]) => start <= token.start && token.start < end),
    );
    if (role !== undefined) return { ...token, role, attribution };
  }
  return { ...token, role: null, attribution: -1 };
}

function unitOf(tokens: readonly Token[], reaches: readonly Reach[]): RawUnit {
  const [first, last] = [tokens[0]!.start, tokens.at(-1)!.end];
  const inside = reaches.filter(({ from, to }) => first <= from && to <= last);
  const attributions = inside.map(({ attribution }) => attribution);
  return tokens.map((token) => castToken(token, attributions));
}

/** The units of a text, without lines that are no sentences, overlong ones, and attributions over paragraphs. */
export function findUnits({ text, attributions }: CorpusText): readonly RawUnit[] {
  const reaches = attributions.map(reachOf);
  return splitTokens(text).flatMap((tokens) => {
    if (tokens.length === 0) return [];
    const [first, last] = [tokens[0]!.start, tokens.at(-1)!.end];
    const touching = reaches.filter(({ from, to }) => from < last && first < to);
    return joinSentences(tokens, touching)
      .map(([start, end]) => tokens.slice(start, end))
      .filter(({ length }) => LEAST_TOKENS <= length && length <= MOST_TOKENS)
      .map((unit) => unitOf(unit, touching));
  });
}
