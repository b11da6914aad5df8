import { countryOf, type RoleNoun, roleModifier, roleNoun } from '../lexicon.ts';
import type { Token } from '../text/token.ts';

/** A role that stands at `[first, end)` of the tokens: its noun has up to three words. */
export interface RoleAt extends RoleNoun {
  readonly first: number;
  readonly end: number;
}

const LONGEST = 4;

/** The longest role whose last word is the token at `last`, not reaching before `from`; null where there is none. */
export function roleEndingAt(tokens: readonly Token[], last: number, from: number): RoleAt | null {
  for (let first = Math.max(from, last - LONGEST + 1); first <= last; first++) {
    const words = tokens.slice(first, last + 1).map(({ lower }) => lower);
    const role = roleNoun(words.join(' '));
    if (role) return { ...role, first, end: last + 1 };
  }
  return null;
}

/** The last role in `[first, end)`. */
export function lastRole(tokens: readonly Token[], first: number, end: number): RoleAt | null {
  for (let last = end - 1; last >= first; last--) {
    const role = roleEndingAt(tokens, last, first);
    if (role) return role;
  }
  return null;
}

/** Whether a token only says when or whence a role is held: “former”, “acting”, “French”. */
export const isRoleModifier = ({ lower }: Token): boolean =>
  roleModifier(lower) !== null || countryOf(lower) !== null;
