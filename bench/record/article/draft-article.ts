import type { Draw } from '../invent/seeded-draw.ts';
import type { Unit, UnitSet } from '../stock/stock.ts';
import type { Desk } from './desk.ts';
import type { Draft, Passage } from './passage.ts';
import { blankPage, writeHopping } from './write-pieces.ts';
import { writeUnit } from './write-unit.ts';

/** Words and attributions that an article is to have; it stops at the first sentence beyond its words. */
const LEAST_WORDS = 345;
const MOST_WORDS = 485;
const LEAST_ATTRIBUTIONS = 10;
const MOST_ATTRIBUTIONS = 12;

/** Sentences come mostly from a few texts of the corpora, so that an article is about something. */
const TOPICAL = 0.6;
const TOPICS = 3;

function someUnit(topics: readonly UnitSet[], { draw, stock }: Desk, kind: keyof UnitSet): Unit {
  const near = draw.isUnder(TOPICAL) ? draw.pick(topics)[kind] : [];
  return draw.pick(near.length > 0 ? near : stock.all[kind].length > 0 ? stock.all[kind] : stock.all.plain);
}

/** Tries a few times for one that the article has not had. */
function freshUnit(taken: Set<Unit>, choose: () => Unit): Unit {
  let unit = choose();
  for (let tries = 0; taken.has(unit) && tries < 4; tries++) unit = choose();
  taken.add(unit);
  return unit;
}

function writePassages(desk: Desk): readonly Passage[] {
  const { draw, stock } = desk;
  const [words, attributions] = [
    draw.between(LEAST_WORDS, MOST_WORDS),
    draw.between(LEAST_ATTRIBUTIONS, MOST_ATTRIBUTIONS),
  ];
  const topics = Array.from({ length: TOPICS }, () => draw.pick(stock.texts));
  const taken = new Set<Unit>();
  const passages: Passage[] = [];
  for (let [had, found] = [0, 0]; had < words; ) {
    const isDue = found / attributions <= had / words;
    const unit = freshUnit(taken, () => someUnit(topics, desk, isDue ? 'attributed' : 'plain'));
    const passage = writeUnit(unit, desk);
    had += passage.words;
    found += passage.attributions.length;
    passages.push(passage);
  }
  return passages;
}

function inParagraphs(passages: readonly Passage[], draw: Draw): readonly (readonly Passage[])[] {
  const paragraphs: Passage[][] = [];
  for (const passage of passages) {
    if (paragraphs.length === 0 || draw.isUnder(0.6)) paragraphs.push([passage]);
    else paragraphs.at(-1)!.push(passage);
  }
  return paragraphs;
}

/** A headline: the beginning of a sentence in which nothing is attributed, without its end. */
function writeTitle(desk: Desk): string {
  const page = blankPage();
  const [part] = someUnit([desk.stock.all], desk, 'plain').parts;
  writeHopping(page, part!, desk);
  const words = page.text.replace(/[“”"]/g, '').split(' ').slice(0, desk.draw.between(6, 11));
  return words.join(' ').replace(/\P{L}+$/u, '');
}

/** Writes an article of about 350 to 500 words with 10 to 12 attributions. */
export function draftArticle(desk: Desk): Draft {
  return { title: writeTitle(desk), paragraphs: inParagraphs(writePassages(desk), desk.draw) };
}
