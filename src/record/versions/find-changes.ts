import { diffArrays } from 'diff';
import type { Span } from '../../model/index.ts';
import type { VersionPassage, VersionText } from './read-version.ts';
import type { Change } from './revision.ts';

/** Edits from which on two stretches are no longer compared word by word: one took the other's place. */
const MOST_EDITS = 1500;
/** Least share of words in common for a paragraph to have been changed, not replaced. */
const LEAST_COMMON = 0.3;

const WORD = /\S+/g;

interface Piece extends Span {
  readonly folded: string;
}

const spanOf = (pieces: readonly Span[]): Span | null =>
  pieces.length === 0 ? null : { start: pieces[0]!.start, end: pieces.at(-1)!.end };

/** Stretches of two lists that differ, each with what stands in its place in the other. */
function differing<T extends Piece>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly before: readonly T[]; readonly after: readonly T[] }[] | null {
  const parts = diffArrays(
    before.map(({ folded }) => folded),
    after.map(({ folded }) => folded),
    { maxEditLength: MOST_EDITS },
  );
  if (!parts) return null;
  const found: { before: T[]; after: T[] }[] = [];
  let [at, to, isOpen] = [0, 0, false];
  for (const { added, removed, count } of parts) {
    const isChanged = added || removed;
    if (isChanged && !isOpen) found.push({ before: [], after: [] });
    isOpen = isChanged;
    if (removed) found.at(-1)!.before.push(...before.slice(at, at + count));
    if (added) found.at(-1)!.after.push(...after.slice(to, to + count));
    if (!added) at += count;
    if (!removed) to += count;
  }
  return found;
}

function wordsOf(text: string, { start, end }: Span): readonly Piece[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    folded: word
      .normalize('NFKC')
      .replace(/["'’‘“”«»„`´]+/g, '"')
      .replace(/^[‐-―−-]+$/, '-'),
  }));
}

interface Hunk {
  readonly before: readonly VersionPassage[];
  readonly after: readonly VersionPassage[];
}

/** Changes inside paragraphs that took the place of others: of words where enough stayed, else of the whole. */
function changesIn(
  { before, after }: Hunk,
  texts: { readonly before: string; readonly after: string },
): readonly Change[] {
  const whole = { before: spanOf(before), after: spanOf(after) };
  if (!whole.before || !whole.after) return [whole];
  const words = before.flatMap((one) => wordsOf(texts.before, one));
  const others = after.flatMap((one) => wordsOf(texts.after, one));
  const parts = differing(words, others);
  const changed = parts?.reduce((sum, part) => sum + part.before.length, 0) ?? words.length;
  if (!parts || words.length - changed < LEAST_COMMON * Math.min(words.length, others.length)) return [whole];
  return parts.map((part) => ({ before: spanOf(part.before), after: spanOf(part.after) }));
}

/** Paragraphs of two versions that differ, and what stands in their place. */
export const differingPassages = (before: VersionText, after: VersionText): readonly Hunk[] =>
  differing(before.passages, after.passages) ?? [{ before: before.passages, after: after.passages }];

/** What was changed between two versions, in order. */
export const findChanges = (before: VersionText, after: VersionText): readonly Change[] =>
  differingPassages(before, after).flatMap((hunk) =>
    changesIn(hunk, { before: before.text, after: after.text }),
  );
