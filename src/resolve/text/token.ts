import type { Quotation, Segmented, Span, Word } from '../../model/index.ts';

/** A word as resolving sees it: words that a hyphen joins without a space are one. */
export interface Token extends Span {
  /** As it is written. */
  readonly raw: string;
  /** In lower case, with a straight apostrophe. */
  readonly lower: string;
  /** Universal part of speech; of joined words that of the last. */
  readonly pos: string;
  /** Indices of the sentence and the paragraph that it stands in; a quotation is part of one sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the innermost quotation that it stands in, or null. */
  readonly quotation: number | null;
  /** Whether it is spoken: inside a quotation, or a turn of a transcript behind its colon. */
  readonly isSpoken: boolean;
  readonly isSentenceStart: boolean;
  /** Whether it stands in front of the colon of a turn. */
  readonly isLabel: boolean;
}

/** A document as a row of tokens. */
export interface TokenText {
  readonly segmented: Segmented;
  readonly text: string;
  readonly tokens: readonly Token[];
}

const HYPHEN = /^[-‐‑]$/;

const GARBLED = /[\u0080-\u00bfÃÂ]\p{L}|\p{L}[\u0080-\u00bfÃÂ]|[\u0080-\u00bfÃÂ]{2}/u;

/** Runs of words that hyphens join: `[first, end)`. */
function joinHyphens(text: string, words: readonly Word[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  const touches = (i: number) => words[i - 1]?.end === words[i]?.start;
  // Letters that a wrong decoding has made into two stay in their word: “FranÃ§ois”.
  const isGarbled = (i: number) =>
    touches(i) && GARBLED.test(text.slice(words[i]!.start - 1, words[i]!.start + 1));
  for (let i = 0; i < words.length; i++) {
    const run = runs.at(-1);
    const word = text.slice(words[i]!.start, words[i]!.end);
    const isHyphen = HYPHEN.test(word) && i > 0 && i + 1 < words.length && touches(i) && touches(i + 1);
    const isJoined = i > 0 && touches(i) && HYPHEN.test(text.slice(words[i - 1]!.start, words[i - 1]!.end));
    if (run && i > 0 && run[1] === i && isGarbled(i)) run[1] = i + 1;
    else if (run && (isHyphen || (isJoined && run[1] - run[0] > 1)) && run[1] === i) run[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

/** For each offset asked for in order, the index of the last span that holds it, or null. */
function innermost(spans: readonly Span[]): (offset: number) => number | null {
  const open: number[] = [];
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]!.start <= offset) open.push(next++);
    while (open.length > 0 && spans[open.at(-1)!]!.end <= offset) open.pop();
    return open.at(-1) ?? null;
  };
}

const isInside = (offset: number, { inner }: Quotation): boolean =>
  inner.start <= offset && offset < inner.end;

/** Cuts a document into the tokens that resolving works on. Linear. */
export function readTokens(segmented: Segmented): TokenText {
  const { document, words, sentences, paragraphs, quotations } = segmented;
  const { text } = document;
  const sentenceAt = innermost(sentences);
  const paragraphAt = innermost(paragraphs);
  const quotationAt = innermost(quotations);
  let last = -1;
  const tokens = joinHyphens(text, words).map(([first, end]): Token => {
    const start = words[first]!.start;
    const sentence = sentenceAt(start) ?? Math.max(last, 0);
    const paragraph = paragraphAt(start) ?? 0;
    const quotation = quotationAt(start);
    const within = quotation !== null && isInside(start, quotations[quotation]!) ? quotation : null;
    const turn = paragraphs[paragraph]?.turn ?? null;
    const isSentenceStart = sentence !== last;
    last = sentence;
    const raw = text.slice(start, words[end - 1]!.end);
    return {
      start,
      end: words[end - 1]!.end,
      raw,
      lower: raw.toLowerCase().replace(/[’‘]/g, "'"),
      pos: words[end - 1]!.pos,
      sentence,
      paragraph,
      quotation: within,
      isSpoken: within !== null || (turn !== null && start >= turn.colon.end),
      isSentenceStart,
      isLabel: turn !== null && start < turn.colon.start,
    };
  });
  return { segmented, text, tokens };
}

/** Index of the first token that ends behind an offset. Logarithmic. */
export function tokenFrom({ tokens }: TokenText, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens that a span covers, `[first, end)`. */
export function tokensOf(tokenText: TokenText, { start, end }: Span): readonly [number, number] {
  const first = tokenFrom(tokenText, start);
  let last = first;
  while (last < tokenText.tokens.length && tokenText.tokens[last]!.start < end) last++;
  return [first, last];
}
