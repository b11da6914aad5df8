import { type PdfFont, type PdfText, widthOf } from './write-pdf.ts';

/** Where a text is set and how; lengths in points. */
export interface Setting {
  readonly x: number;
  /** Top of the columns. */
  readonly y: number;
  readonly width: number;
  /** Height of each column. */
  readonly height: number;
  readonly columns: number;
  readonly gutter: number;
  readonly size: number;
  readonly leading: number;
  /** Of the first line of a paragraph. */
  readonly indent: number;
  /** Between paragraphs. */
  readonly spacing: number;
  readonly isJustified: boolean;
  readonly font: PdfFont;
}

const DEFAULTS: Setting = {
  x: 40,
  y: 120,
  width: 515,
  height: 660,
  columns: 1,
  gutter: 12,
  size: 10,
  leading: 12,
  indent: 10,
  spacing: 0,
  isJustified: true,
  font: 'Times-Roman',
};

interface SetLine {
  readonly words: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Sets paragraphs in columns from left to right, on as many pages as they need; each word is drawn by itself. A soft
 * hyphen in a word is where it may be parted. A paragraph that opens with `# ` is a heading of one line.
 */
export function setColumns(paragraphs: readonly string[], asked: Partial<Setting> = {}): PdfText[][] {
  const setting = { ...DEFAULTS, ...asked };
  const { x, y, height, columns, gutter, leading, spacing } = setting;
  const width = (setting.width - gutter * (columns - 1)) / columns;
  const pages: PdfText[][] = [[]];
  let column = 0;
  let down = 0;
  for (const paragraph of paragraphs) {
    const isHeading = paragraph.startsWith('# ');
    for (const line of breakLines(paragraph.replace('# ', ''), width, setting)) {
      if (down + leading > height) {
        down = 0;
        column++;
        if (column === columns) {
          column = 0;
          pages.push([]);
        }
      }
      down += leading;
      const place = { x: x + column * (width + gutter), y: y + down, width };
      const font = isHeading ? 'Times-Bold' : setting.font;
      pages
        .at(-1)!
        .push(...setLine(isHeading ? { ...line, isFirst: false } : line, place, { ...setting, font }));
    }
    down += spacing;
  }
  return pages;
}

function breakLines(paragraph: string, width: number, { size, indent }: Setting): SetLine[] {
  const lines: string[][] = [[]];
  const room = () => width - (lines.length === 1 ? indent : 0) - widthOf(lines.at(-1)!.join(' '), size);
  for (const word of paragraph.split(' ')) {
    const space = lines.at(-1)!.length > 0 ? widthOf(' ', size) : 0;
    const solid = word.replaceAll('\u00AD', '');
    if (space + widthOf(solid, size) <= room()) {
      lines.at(-1)!.push(solid);
      continue;
    }
    const parts = word.split('\u00AD');
    const fits = (n: number) => space + widthOf(`${parts.slice(0, n).join('')}-`, size) <= room();
    let taken = parts.length - 1;
    while (taken > 0 && !fits(taken)) taken--;
    if (taken > 0) lines.at(-1)!.push(`${parts.slice(0, taken).join('')}-`);
    lines.push([parts.slice(taken).join('')]);
  }
  return lines.map((words, i) => ({ words, isFirst: i === 0, isLast: i === lines.length - 1 }));
}

function setLine(
  { words, isFirst, isLast }: SetLine,
  place: { readonly x: number; readonly y: number; readonly width: number },
  { size, font, indent, isJustified }: Setting,
): PdfText[] {
  const left = isFirst ? indent : 0;
  const free = place.width - left - widthOf(words.join(''), size);
  const gap = isJustified && !isLast && words.length > 1 ? free / (words.length - 1) : widthOf(' ', size);
  let x = place.x + left;
  return words.map((text) => {
    const set = { x, y: place.y, text, size, font };
    x += widthOf(text, size) + gap;
    return set;
  });
}
