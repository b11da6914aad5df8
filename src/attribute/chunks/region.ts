import type { Quotation, Segmented, Span, Word } from '../../model/index.ts';

/** A word of a region, or a whole quotation that is opaque to it (`pos` is `QUOTE`). */
export interface Item extends Span {
  /** Lower case, with straight apostrophes; empty for a quotation. */
  readonly word: string;
  readonly pos: string;
  /** Index of the quotation that it is, or null. */
  readonly quotation: number | null;
  /** Of a quotation: whether its words begin in lower case, as what goes on with a sentence does. */
  readonly isLowerCase: boolean;
  /** Of a quotation: whether each longer word has a capital, as in the title of a work. */
  readonly isTitleCase: boolean;
  /** Whether a word is all in capitals, of two letters or more. */
  readonly isUpper: boolean;
  /** Whether a word begins with a capital. */
  readonly isCapital: boolean;
  /** How many words a quotation has; 1 for a word. */
  readonly words: number;
}

/**
 * One sentence as its rules see it: outside quotations, with each full quotation as one opaque item, or one
 * sentence inside a quotation.
 */
export interface Region {
  readonly items: readonly Item[];
  /** The quotation that it stands inside, or null for the outlet's own words. */
  readonly inside: number | null;
  readonly paragraph: number;
}

const MINIMUM_OPAQUE_WORDS = 3;
/** Items of the longest region; longer sentences, which no one writes, are cut to keep the cost linear. */
const LONGEST_REGION = 300;
const FINAL = /[.!?…]$/;

const foldWord = (text: string) => text.toLowerCase().replace(/[’‘]/g, "'");

/** Whether the sentence around a quotation sees it as one piece, and not as words of its own. */
function isOpaque(quotation: Quotation, text: string): boolean {
  const inner = text.slice(quotation.inner.start, quotation.inner.end).trim();
  if (quotation.style === 'block') return true;
  const words = inner.split(/\s+/, MINIMUM_OPAQUE_WORDS + 1).length;
  if (words < MINIMUM_OPAQUE_WORDS) return /[,.!?…]$/.test(inner) && /^\p{Lu}/u.test(inner);
  return (
    /^[\p{Lu}\d'‘“"[(.…$£€]/u.test(inner) ||
    FINAL.test(inner) ||
    /[.!?]\s+\p{Lu}/u.test(inner) ||
    /,$/.test(inner)
  );
}

/** Where the words that start at or after an offset begin. */
function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quotation as one item. Only its first words are looked at, so that the cost doesn't grow with its length. */
function quotedItem({ start, end }: Quotation, index: number, text: string): Item {
  const words = text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return {
    start,
    end,
    word: '',
    pos: 'QUOTE',
    quotation: index,
    isLowerCase: /^\p{Ll}/u.test(words[0] ?? ''),
    isCapital: false,
    isUpper: false,
    isTitleCase:
      words.length > 1 &&
      words.length < 12 &&
      words.every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word)),
    words: words.length,
  };
}

interface Scope {
  readonly segmented: Segmented;
  readonly opaque: readonly boolean[];
}

/** Items of the words in [from, to), with the opaque quotations inside that range as one item each. */
function itemsBetween(scope: Scope, from: number, to: number, quotations: readonly number[]): Item[] {
  const { words, document } = scope.segmented;
  const items: Item[] = [];
  let next = 0;
  for (let i = from; i < to; ) {
    const word = words[i]!;
    while (next < quotations.length && scope.segmented.quotations[quotations[next]!]!.end <= word.start)
      next++;
    const index = quotations[next];
    const quotation = index === undefined ? undefined : scope.segmented.quotations[index]!;
    if (quotation && index !== undefined && quotation.start <= word.start) {
      items.push(quotedItem(quotation, index, document.text));
      while (i < to && words[i]!.start < quotation.end) i++;
      next++;
    } else {
      const text = document.text.slice(word.start, word.end);
      items.push({
        start: word.start,
        end: word.end,
        word: foldWord(text),
        isCapital: /^\p{Lu}\p{Ll}/u.test(text),
        isUpper: /^\p{Lu}{2,}$/u.test(text),
        pos: word.pos,
        quotation: null,
        isLowerCase: false,
        isTitleCase: false,
        words: 1,
      });
      i++;
    }
  }
  return items;
}

/** Sentences inside a quotation: cut after a final mark that is followed by a capital or an opening mark. */
function splitInside(items: readonly Item[], text: string): Item[][] {
  const sentences: Item[][] = [];
  let from = 0;
  items.forEach((item, i) => {
    const next = items[i + 1];
    const isFinal =
      /^[.!?…]+$/.test(item.word) ||
      (item.pos === 'QUOTE' && FINAL.test(text.slice(item.start, item.end - 1)));
    if (!next || !isFinal || !/[\p{Lu}“"‘']/u.test(text[next.start] ?? '')) return;
    sentences.push(items.slice(from, i + 1));
    from = i + 1;
  });
  if (from < items.length) sentences.push(items.slice(from));
  return sentences;
}

/** The opaque quotations by what they stand in: key -1 for the outlet's own words. */
function opaqueByParent({ segmented, opaque }: Scope): Map<number, number[]> {
  const children = new Map<number, number[]>();
  segmented.quotations.forEach((quotation, index) => {
    if (!opaque[index]) return;
    let parent = quotation.parent;
    while (parent !== null && !opaque[parent]) parent = segmented.quotations[parent]!.parent;
    const key = parent ?? -1;
    const list = children.get(key);
    if (list) list.push(index);
    else children.set(key, [index]);
  });
  return children;
}

/**
 * The regions of a document in order: for each sentence its own, then those inside its quotations, however deep.
 * Cost is linear in the words times the depth of nesting.
 */
export function buildRegions(segmented: Segmented): readonly Region[] {
  const { text } = segmented.document;
  const scope = { segmented, opaque: segmented.quotations.map((quotation) => isOpaque(quotation, text)) };
  const children = opaqueByParent(scope);
  const regions: Region[] = [];
  const outer = children.get(-1) ?? [];
  let next = 0;
  for (const sentence of segmented.sentences) {
    while (next < outer.length && segmented.quotations[outer[next]!]!.end <= sentence.start) next++;
    let last = next;
    while (last < outer.length && segmented.quotations[outer[last]!]!.start < sentence.end) last++;
    const items = itemsBetween(scope, sentence.firstWord, sentence.endWord, outer.slice(next, last));
    addRegions(items, null, sentence.paragraph);
    for (const index of outer.slice(next, last)) addInside(index, sentence.paragraph);
  }
  return regions;

  function addRegions(items: readonly Item[], inside: number | null, paragraph: number): void {
    if (items.every(({ pos }) => pos === 'PUNCT')) return;
    for (let i = 0; i < items.length; i += LONGEST_REGION)
      regions.push({ items: items.slice(i, i + LONGEST_REGION), inside, paragraph });
  }

  function addInside(index: number, paragraph: number): void {
    const { inner } = segmented.quotations[index]!;
    const nested = children.get(index) ?? [];
    const from = firstWordFrom(segmented.words, inner.start);
    const items = itemsBetween(scope, from, firstWordFrom(segmented.words, inner.end), nested);
    for (const sentence of splitInside(items, text)) addRegions(sentence, index, paragraph);
    for (const one of nested) addInside(one, paragraph);
  }
}
