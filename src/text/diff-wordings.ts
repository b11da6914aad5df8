import type { WordingChange, WordingPiece } from '../model/index.ts';
import { foldText } from './tokens/fold-text.ts';

/** A word of a wording with the marks and spaces about it. */
interface WordPiece {
  readonly text: string;
  /** Folded and without marks; empty for a mark by itself, `…` for words left out. */
  readonly key: string;
  /** Whether it stands in square brackets: put there by whoever reports. */
  readonly isBracketed: boolean;
}

/** Words kept (`same`), of the first wording only, or of the second only. */
interface Step {
  readonly side: 'same' | 'before' | 'after';
  readonly before: WordPiece | null;
  readonly after: WordPiece | null;
}

const ELLIPSIS = '…';
const IS_ELLIPSIS = /^[[(]?(?:…|\. ?\. ?\.)[\])]?[.,]?$/;
const NOT_OF_WORD = /[^\p{L}\p{N}%$£€.,'-]|^[.,'-]+|[.,'-]+$/gu;
/** Beyond so many cells (words of the one times words of the other) wordings are called changed as a whole. */
const MOST_CELLS = 4_000_000;

function keyOf(word: string): string {
  if (IS_ELLIPSIS.test(word)) return ELLIPSIS;
  return foldText(word).text.replace(NOT_OF_WORD, '').replace(NOT_OF_WORD, '');
}

function splitWords(text: string): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  let isInside = false;
  for (const [piece] of text.matchAll(/(?:[^\s—–]+[—–]*|[—–]+)\s*/gu)) {
    const word = piece.trim();
    const key = keyOf(word);
    isInside ||= word.includes('[');
    pieces.push({ text: piece, key, isBracketed: isInside && key !== ELLIPSIS });
    if (word.includes(']')) isInside = false;
  }
  return pieces;
}

/** Lengths of the longest common run of words, in order, from each place on. */
function commonLengths(before: readonly WordPiece[], after: readonly WordPiece[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      rows[i]![j] =
        before[i]!.key === after[j]!.key
          ? rows[i + 1]![j + 1]! + 1
          : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}

function stepsBetween(before: readonly WordPiece[], after: readonly WordPiece[]): readonly Step[] {
  const steps: Step[] = [];
  const isTooLong = before.length * after.length > MOST_CELLS;
  const rows = isTooLong ? [] : commonLengths(before, after);
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i] ?? null, after[j] ?? null];
    if (!isTooLong && one !== null && other !== null && one.key === other.key) {
      steps.push({ side: 'same', before: one, after: other });
      i++;
      j++;
    } else if (one !== null && (other === null || isTooLong || rows[i + 1]![j]! >= rows[i]![j + 1]!)) {
      steps.push({ side: 'before', before: one, after: null });
      i++;
    } else {
      steps.push({ side: 'after', before: null, after: other });
      j++;
    }
  }
  return steps;
}

/** What steps that keep nothing amount to. */
function changeOf(before: readonly WordPiece[], after: readonly WordPiece[]): WordingChange {
  const own = after.filter(({ key }) => key !== '');
  if (own.length > 0 && own.every(({ key }) => key === ELLIPSIS)) return 'cut';
  if (own.length > 0 && own.every(({ isBracketed }) => isBracketed)) return 'bracketed';
  if (before.every(({ key }) => key === '')) return after.length === 0 ? 'kept' : addedOrKept(own);
  return after.length === 0 ? 'leftOut' : 'changed';
}

const addedOrKept = (own: readonly WordPiece[]): WordingChange => (own.length === 0 ? 'kept' : 'added');

const textOf = (pieces: readonly WordPiece[]): string => pieces.map(({ text }) => text).join('');

/** Letters of a word that may be the same by chance where all about it differs. */
const SHORT = 3;

/** Whether steps keep one short word. */
const isShort = (run: readonly Step[]): boolean =>
  run.length === 1 && run[0]!.side === 'same' && run[0]!.before!.key.length <= SHORT;

/** Steps of one kind behind each other: those that keep words, or those that do not. */
function runsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && (last[0]!.side === 'same') === (step.side === 'same')) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** Whether a run is one in which words are replaced, not only left out or put in. */
const hasBoth = (run: readonly Step[]): boolean =>
  run.some(({ side }) => side === 'before') && run.some(({ side }) => side === 'after');

/** The same runs, without a short word kept by chance between words of which one side is replaced. */
function joinByChance(runs: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const joined: (readonly Step[])[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [run, next, last] = [runs[at]!, runs[at + 1], joined.at(-1)];
    if (last && next && isShort(run) && last[0]!.side !== 'same' && (hasBoth(last) || hasBoth(next))) {
      joined[joined.length - 1] = [...last, ...run, ...next];
      at++;
    } else joined.push(run);
  }
  return joined;
}

/** A run is kept where all of its steps are. */
const isKept = (run: readonly Step[]): boolean => run.every(({ side }) => side === 'same');

/**
 * How one wording differs from another, word by word; quotation marks, other punctuation, capitals and typography make no
 * difference. Words that the second gives in square brackets, and an ellipsis, are the reporter's and are told apart.
 */
export function diffWordings(before: string, after: string): readonly WordingPiece[] {
  const steps = stepsBetween(splitWords(before), splitWords(after));
  return joinByChance(runsOf(steps)).map((run) => {
    const [own, other] = [run.flatMap((step) => step.before ?? []), run.flatMap((step) => step.after ?? [])];
    const change = isKept(run) ? 'kept' : changeOf(own, other);
    return { change, before: textOf(own), after: textOf(other) };
  });
}
