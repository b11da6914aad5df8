import type { Span } from '../../model/index.ts';
import { foldWords, hashRun } from '../article/fold-words.ts';
import { isCorrectionNote } from '../article/is-correction-note.ts';
import { findChanges } from './find-changes.ts';
import { isOfReader } from './is-of-reader.ts';
import type { VersionPassage, VersionText } from './read-version.ts';
import type { Revision } from './revision.ts';

const RUN = 4;
/** Share of the runs of the shorter text that stand in the other, for both to be one article. */
const LEAST_COMMON = 0.15;
const LEAST_WITH_TITLE = 0.04;
/** Words that an opening has at least. */
const SHORTEST_OPENING = 60;

const unbroken = (folded: string): string => folded.replace(/[\s"]*(?:…|\.\.\.|\[\.\.\.\])[\s"]*$/, '');

/** Whether a text that stops short, as in front of a paywall, is the opening of another. */
export function isOpening(short: VersionText, long: VersionText): boolean {
  const opening = unbroken(short.folded);
  return (
    short.isCut &&
    opening.length >= SHORTEST_OPENING &&
    opening.length < long.folded.length &&
    long.folded.startsWith(opening)
  );
}

function runsOf({ text, passages }: VersionText): ReadonlySet<number> {
  const runs = new Set<number>();
  for (const passage of passages) {
    const words = foldWords(text, passage);
    for (let at = 0; at + RUN <= words.length; at++) runs.add(hashRun(words, at, RUN));
  }
  return runs;
}

const titleOf = ({ passages }: VersionText): string | null => {
  const title = passages.find(({ kind }) => kind === 'title') ?? null;
  return title && title.folded.split(' ').length > 2 ? title.folded : null;
};

function isSameArticle(before: VersionText, after: VersionText): boolean {
  const [one, other] = [runsOf(before), runsOf(after)];
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  const common = [...fewer].filter((run) => more.has(run)).length;
  const title = titleOf(before);
  const least = title !== null && title === titleOf(after) ? LEAST_WITH_TITLE : LEAST_COMMON;
  return fewer.size > 0 && common >= least * fewer.size;
}

/** Words of a heading (“Correction”) that stands over a note. */
const LONGEST_HEADING = 3;

/** A note of correction that the later text has and the earlier has not. */
function findNote(before: VersionText, after: VersionText): Span | null {
  const had = new Set(before.passages.map(({ folded }) => folded));
  const isNote = (one: VersionPassage) =>
    !had.has(one.folded) && isCorrectionNote(after.text.slice(one.start, one.end));
  const at = after.passages.findIndex(isNote);
  const note = after.passages[at];
  if (!note) return null;
  const isHeading = note.folded.split(' ').length <= LONGEST_HEADING;
  const end = isHeading ? (after.passages[at + 1]?.end ?? note.end) : note.end;
  return { start: note.start, end };
}

const kindOf = (before: VersionText, after: VersionText): Revision['kind'] =>
  isOpening(before, after) ? 'fuller' : isOfReader(before, after) ? 'reader' : 'edit';

/**
 * What a later text of a page changed in an earlier one. `same`: nothing of the article but typography and what stands
 * around it. Null: the page shows another article.
 */
export function compareVersions(before: VersionText, after: VersionText): Revision | 'same' | null {
  if (before.folded === after.folded) return 'same';
  if (!isSameArticle(before, after)) return null;
  const kind = kindOf(before, after);
  const note = kind === 'edit' ? findNote(before, after) : null;
  return { kind, changes: findChanges(before, after), note };
}
