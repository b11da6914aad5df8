import { ofClass } from '../reading/phrase.ts';
import type { SaidToken, SaidWords } from '../reading/said-words.ts';

const isOutletWord = ofClass('outlet');
const NAME_WORD = /^[\p{Lu}\p{N}]/u;

/** The name of a paper or station among some words, such as “Post-Register” or “Radio Hollin”; null where there is none. */
export function outletNamed({ report }: SaidWords, about: readonly SaidToken[]): string | null {
  const { text } = report.document;
  const isNamePart = (token: SaidToken | undefined) =>
    token !== undefined && NAME_WORD.test(text[token.start]!);
  const at = about.findIndex((token) => isOutletWord(token) && isNamePart(token));
  if (at === -1) return null;
  let start = at;
  while (isNamePart(about[start - 1]) && isNext(about[start - 1]!, about[start]!)) start--;
  let end = at;
  while (isNamePart(about[end + 1]) && isNext(about[end]!, about[end + 1]!)) end++;
  return text.slice(about[start]!.start, about[end]!.end).replace(/^The /, '');
}

const isNext = (one: SaidToken, other: SaidToken) => other.start - one.end <= 1;
