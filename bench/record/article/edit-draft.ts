import type { Draw } from '../invent/seeded-draw.ts';
import type { Desk } from './desk.ts';
import { draftArticle } from './draft-article.ts';
import type { Draft, Passage } from './passage.ts';

type Paragraphs = Draft['paragraphs'];

/** Takes one sentence out that carries no attribution, where there is one, or else leaves all as it is. */
function trim(paragraphs: Paragraphs, draw: Draw): Paragraphs {
  const idle = paragraphs.flat().filter(({ attributions }) => attributions.length === 0);
  if (idle.length === 0) return paragraphs;
  const gone = draw.pick(idle);
  return paragraphs
    .map((passages) => passages.filter((passage) => passage !== gone))
    .filter(({ length }) => length > 0);
}

/** Puts sentences of another article in the place of a paragraph's, or between two paragraphs. */
function put(paragraphs: Paragraphs, passages: readonly Passage[], at: number, replaced: number): Paragraphs {
  return [...paragraphs.slice(0, at), passages, ...paragraphs.slice(at + replaced)];
}

/** Paragraphs that the editor of these pages would write. */
const ownParagraphs = (desk: Desk): Paragraphs => draftArticle(desk).paragraphs;

/** A reprint: cut from the end to between half and all of it, a sentence or two shorter, some with a paragraph of their own. */
export function reprint(draft: Draft, desk: Desk): Draft {
  const { draw } = desk;
  const kept = Math.max(2, Math.ceil(draft.paragraphs.length * (0.5 + draw.unit() / 2)));
  let paragraphs: Paragraphs = draft.paragraphs.slice(0, kept);
  for (let cuts = draw.below(3); cuts > 0; cuts--) paragraphs = trim(paragraphs, draw);
  const own = ownParagraphs(desk);
  if (draw.isUnder(0.4)) paragraphs = put(paragraphs, own[0]!, draw.below(paragraphs.length), 0);
  const title = draw.isUnder(0.5) ? draft.title : draftArticle(desk).title;
  return { title, paragraphs };
}

const CORRECTIONS = [
  'Correction: An earlier version of this article misstated a figure in one paragraph.',
  'Clarification: This article was changed to make plain who was at the meeting.',
];

const noteOf = (draw: Draw): Passage => {
  const text = draw.pick(CORRECTIONS);
  return { text, words: text.split(' ').length, attributions: [] };
};

/** A later version: one paragraph is another, and half of them say that something was corrected. */
export function revise(draft: Draft, desk: Desk): Draft {
  const { draw } = desk;
  const own = ownParagraphs(desk);
  const paragraphs = put(draft.paragraphs, own[0]!, draw.below(draft.paragraphs.length), 1);
  return { ...draft, paragraphs: draw.isUnder(0.5) ? [...paragraphs, [noteOf(draw)]] : paragraphs };
}
