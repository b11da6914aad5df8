import { goesOn } from '../flow/join-passages.ts';
import { isRunning } from '../flow/name-passages.ts';
import type { Passage } from '../flow/passage.ts';
import { type Jump, readJump } from '../layout/read-jump.ts';
import type { DraftArticle } from './draft-article.ts';

/** The names that a page (from 0) goes by: its number, its label, what is printed on it. */
export type NamesOfPage = (page: number) => readonly string[];

/**
 * Joins what articles say of where they go on: “Continued on page 6” with what on page 6 says that it comes from there
 * and names the same story, or is the one piece that takes up its sentence. Such lines are taken out of the text.
 */
export function joinJumps(drafts: readonly DraftArticle[], namesOf: NamesOfPage): DraftArticle[] {
  const taken = new Set<DraftArticle>();
  for (const draft of drafts) {
    if (taken.has(draft)) continue;
    const jumps = takeJumps(draft, 'to');
    for (const jump of jumps) {
      const rest = restOf(draft, jump.page, {
        drafts: drafts.filter((one) => one !== draft && !taken.has(one)),
        namesOf,
        words: jump.words,
      });
      if (rest === null) draft.missing.push(jump.page);
      else {
        takeJumps(rest, 'from');
        draft.passages.push(...rest.passages);
        taken.add(rest);
      }
    }
  }
  const kept = drafts.filter((draft) => !taken.has(draft));
  for (const draft of kept) takeJumps(draft, 'from');
  return kept.filter(({ passages }) => passages.length > 0);
}

/** Takes the lines that say where an article goes on, or where it comes from, out of it. */
export function takeJumps({ passages }: DraftArticle, direction: Jump['direction']): Jump[] {
  const jumps = passages
    .flatMap(({ text }) => readJump(text) ?? [])
    .filter((jump) => jump.direction === direction);
  const kept = passages.filter(({ text }) => readJump(text)?.direction !== direction);
  passages.splice(0, passages.length, ...kept);
  return jumps;
}

interface Search {
  readonly drafts: readonly DraftArticle[];
  readonly namesOf: NamesOfPage;
  readonly words: readonly string[];
}

function restOf(draft: DraftArticle, page: string, { drafts, namesOf, words }: Search): DraftArticle | null {
  const there = drafts.filter((one) => namesOf(one.page).includes(page));
  const fromHere = there.filter(({ passages }) =>
    passages.some(({ text }) => {
      const jump = readJump(text);
      return jump?.direction === 'from' && namesOf(draft.page).includes(jump.page);
    }),
  );
  if (fromHere.length === 1) return fromHere[0]!;
  const about = fromHere.filter((one) => isSameStory(one, [...words, ...wordsOf(draft.headline)]));
  if (about.length === 1) return about[0]!;
  const last = draft.passages.findLast(isRunning);
  const fitting = (fromHere.length > 0 ? fromHere : there).filter(({ passages }) => {
    const first = passages.find(isRunning);
    return last && first && goesOn(last, first, false);
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

function isSameStory({ headline, passages }: DraftArticle, words: readonly string[]): boolean {
  const jumped = passages.flatMap(({ text }) => readJump(text)?.words ?? []);
  return [...wordsOf(headline), ...jumped].some((word) => words.includes(word));
}

const wordsOf = (headline: Passage | null): string[] =>
  headline?.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
