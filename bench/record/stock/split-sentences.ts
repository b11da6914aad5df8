import type { Token } from './split-tokens.ts';

const STOPS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['”', '"', '’', "'", ')', ']']);
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt St Jr Sr Prof Rev Hon No vs etc Inc Corp Co Ltd Jan Feb Aug Sept Oct Nov Dec'.split(
    ' ',
  ),
);

const isAbbreviation = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Lu}$/u.test(token.surface) || ABBREVIATIONS.has(token.surface));

function endAfter(tokens: readonly Token[], stop: number): number | null {
  if (!STOPS.has(tokens[stop]!.surface)) return null;
  let end = stop + 1;
  while (end < tokens.length && CLOSERS.has(tokens[end]!.surface) && !tokens[end]!.isApart) end++;
  if (tokens[end - 1]!.isQuoted) return null;
  const next = tokens[end];
  if (next === undefined) return end;
  const opensOne = next.isApart && /^[\p{Lu}\d“"‘([]/u.test(next.surface);
  return opensOne && !isAbbreviation(tokens[stop - 1]) ? end : null;
}

/** Where each sentence of a paragraph ends, in tokens, end excluded. One that no stop ends is no sentence but a line. */
export function sentenceEnds(tokens: readonly Token[]): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = endAfter(tokens, at);
    if (end === null) continue;
    ends.push(end);
    at = end - 1;
  }
  return ends;
}
