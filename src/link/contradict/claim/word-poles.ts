import { antonyms } from '../../../generated/lexicon.ts';
import { stemWord } from '../../../text/tokens/stem-word.ts';

/**
 * How two words stand to each other: one word; words that say much the same; words that say the opposite; words that tell
 * apart what is spoken of, such as north and south.
 */
export type Kinship = 'same' | 'near' | 'opposite' | 'apart';

const NONE: readonly number[] = [];

const poles = new Map<string, number[]>();
const isScope = [false, ...antonyms.map(({ kind }) => kind === 'scope')];
const isAgainst = [false, ...antonyms.map(({ kind }) => kind === 'against')];
const isOneOf = [false, ...antonyms.map(({ kind }) => kind === 'one-of')];
for (const [row, { one, other }] of antonyms.entries()) {
  listWords(one, row + 1);
  if (other !== '-') listWords(other, -row - 1);
}

function listWords(cell: string, pole: number): void {
  for (const stem of new Set(cell.split(' ').map((word) => stemWord(word.toLowerCase())))) {
    const known = poles.get(stem);
    if (known) known.push(pole);
    else poles.set(stem, [pole]);
  }
}

/** Of a stem the rows of lexicon/en/antonyms.tsv that it stands in: the row's number, negative in its second column. */
export const polesOf = (stem: string): readonly number[] => poles.get(stem) ?? NONE;

/** Kinship of two words that are not the same; null where they have none. */
export function kinshipOf(one: Poled, other: Poled): Kinship | null {
  if (isContrary(one.word, other.word) || isContrary(other.word, one.word)) return 'opposite';
  if (one.poles.length === 0 || other.poles.length === 0) return null;
  const shared = one.poles.filter((pole) => other.poles.includes(pole));
  if (shared.some((pole) => isOneOf[pole]))
    return one.isPredicate && other.isPredicate ? 'opposite' : 'apart';
  const alike = shared.filter((pole) => !isAgainst[Math.abs(pole)]);
  if (alike.length > 0) return alike.some((pole) => !isScope[Math.abs(pole)]) ? 'near' : null;
  const across = one.poles.filter((pole) => other.poles.includes(-pole));
  if (across.length === 0) return null;
  return across.some((pole) => !isScope[Math.abs(pole)]) ? 'opposite' : 'apart';
}

interface Poled {
  readonly word: string;
  readonly isPredicate: boolean;
  readonly poles: readonly number[];
}

/** “unsold” of “sold”, “disloyal” of “loyal”. */
const isContrary = (one: string, other: string): boolean =>
  other.length > 2 && one.endsWith(other) && /^(?:un|dis|non|in|im|ir|il)$/.test(one.slice(0, -other.length));
