import type { WordingPiece } from '../model/index.ts';

/** Longer runs of words left out are shortened: they stand in full in the wording beside. */
const MOST_LEFT_OUT = 6;

/** Words that a wording lacks, shortened in the middle. */
export function shortenLeftOut(words: string): string {
  const all = words.trim().split(/\s+/);
  return all.length <= MOST_LEFT_OUT
    ? all.join(' ')
    : `${all.slice(0, 2).join(' ')} … ${all.slice(-2).join(' ')}`;
}

/** How differences are marked where there is neither colour nor markup (as wdiff does); the rest stands as it is. */
const MARKS = { leftOut: ['[-', '-]'], added: ['{+', '+}'] } as const;

const marked = (words: string, [open, close]: readonly [string, string]): string => {
  const bare = words.trim();
  return bare === '' ? words : `${open}${bare}${close}${/\s$/.test(words) ? ' ' : ''}`;
};

const leftOut = (before: string): string => marked(`${shortenLeftOut(before)} `, MARKS.leftOut);

/** The second of two wordings with what differs from the first marked: `[-left out-]`, `{+added+}`. */
export function markedWording(pieces: readonly WordingPiece[]): string {
  return pieces
    .map(({ change, before, after }) => {
      if (change === 'leftOut') return leftOut(before);
      if (change === 'added') return marked(after, MARKS.added);
      if (change === 'changed') return `${leftOut(before).trimEnd()}${marked(after, MARKS.added)}`;
      return after;
    })
    .join('')
    .trim();
}
