import type { Block, Page } from '../../../model/index.ts';
import type { Line } from '../lines/fragment.ts';
import { joinWords } from './join-words.ts';
import type { TextHyphens } from './keeps-hyphen.ts';
import { linesOf, type Passage } from './passage.ts';

/** A text with its blocks, and where in it each page's words stand. */
export interface WrittenPages {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** What pages are called, in the order of the file. */
export type PageNames = readonly Pick<Page, 'number' | 'label'>[];

const BETWEEN_BLOCKS = '\n\n';
const BULLET = /^[•▪●■◦‣]\s*(?=\S)/;

/** Writes passages as a text, a blank line between them. */
export function writePassages(
  passages: readonly Passage[],
  names: PageNames,
  hyphens: TextHyphens,
): WrittenPages {
  const blocks: Block[] = [];
  const pages: Page[] = [];
  let text = '';
  for (const passage of passages) {
    if (text !== '') text += BETWEEN_BLOCKS;
    const start = text.length;
    for (const words of joinWords(withoutBullet(passage), hyphens)) {
      addPage(pages, names[words.page]!, {
        start: text.length,
        end: text.length + words.text.trimEnd().length,
      });
      text += words.text;
    }
    blocks.push({ start, end: text.length, kind: passage.kind });
  }
  return { text, blocks, pages };
}

/** A passage's lines; what marks an item of a list is no word of it. */
function withoutBullet(passage: Passage): Line[] {
  const [first, ...rest] = linesOf(passage);
  if (passage.kind !== 'list-item') return [first!, ...rest];
  return [{ ...first!, text: first!.text.replace(BULLET, '') }, ...rest];
}

function addPage(
  pages: Page[],
  name: PageNames[number],
  { start, end }: { start: number; end: number },
): void {
  if (end <= start) return;
  const last = pages.at(-1);
  if (last?.number === name.number) pages[pages.length - 1] = { ...last, end };
  else pages.push({ start, end, ...name });
}
