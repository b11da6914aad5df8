import type { FoldedWord } from './folded-word.ts';

const CLITICS: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'd' };

/** What stands before n't where it is not the verb itself. */
const VERBS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/**
 * The words of one with apostrophes inside, from `start` on, as they are said in full: didn't is did not, we'll
 * is we will; a possessive or `it's` is what it is put on, since the two cannot be told apart; French l' and qu'
 * are words of their own; cannot is can not; in names and all else the apostrophe is dropped: O'Brien is obrien.
 */
export function splitContraction(text: string, start: number): readonly FoldedWord[] {
  if (text === 'cannot') return splitTail('can', 'not', start);
  const tail = /^(.+)(n't|'(?:s|ll|re|ve|m|d))$/.exec(text);
  if (tail) return splitTail(tail[1]!, tail[2]!, start);
  const elided = /^(l|qu)'(.+)$/.exec(text);
  if (!elided) return [{ word: text.replaceAll("'", ''), start, end: start + text.length }];
  const length = elided[1]!.length;
  const rest = splitContraction(elided[2]!, start + length + 1);
  return [{ word: elided[1]!, start, end: start + length }, ...rest];
}

function splitTail(host: string, tail: string, start: number): readonly FoldedWord[] {
  const end = start + host.length;
  const isNot = tail.startsWith('n');
  const verb = isNot && Object.hasOwn(VERBS, host) ? VERBS[host]! : null;
  const before = verb === null ? splitContraction(host, start) : [{ word: verb, start, end }];
  if (tail === "'s") return before;
  return [...before, { word: isNot ? 'not' : CLITICS[tail.slice(1)]!, start: end, end: end + tail.length }];
}
