import type { Passage } from '../flow/passage.ts';

/** “By Kev Marlowe”, “By KEV MARLOWE, Chief Sports Newshound”, “Kev Marlowe reports”. */
const BYLINE =
  /^(?:(?:words|story|report|written|exclusive)\s+)?by:?\s+((?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|von|van|der|al|bin|and|&)\b)(?:[ ,]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|von|van|der|al|bin|and|of|for|in|the)\b|&))*)\s*(?:[|•·–—-].*|\d.*)?$/iu;
const MOST_WORDS = 14;
/** Within so many passages behind the headline. */
const BEHIND = 4;
/** Between a name and what a person is: a comma, or words that no name has. */
const OFFICE = /,.*$|\s+(?:in|for)\s.*$/u;

/** The name in a byline, without “By” and without the office; null for any other passage. */
export function bylineOf({ text }: Passage): string | null {
  if (text.split(' ').length > MOST_WORDS || /[.!?]$/.test(text)) return null;
  const names = BYLINE.exec(text)?.[1];
  if (names === undefined || !/^\p{Lu}/u.test(names)) return null;
  return names.replace(OFFICE, '').trim() || null;
}

/** The byline right behind a headline, and the passages without it. */
export function takeByline(
  passages: readonly Passage[],
  headline: Passage,
): { readonly byline: string | null; readonly rest: readonly Passage[] } {
  const from = passages.indexOf(headline) + 1;
  const at = passages.findIndex((one, i) => i >= from && i < from + BEHIND && bylineOf(one) !== null);
  if (at < 0) return { byline: null, rest: passages };
  return { byline: bylineOf(passages[at]!), rest: passages.toSpliced(at, 1) };
}
