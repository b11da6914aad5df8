import { displayWidth, splitGraphemes } from './display-width.ts';

/** Cuts a word that is wider than a line into pieces that are not, between characters as a reader sees them. */
function breakWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const grapheme of splitGraphemes(word)) {
    const cells = displayWidth(grapheme);
    if (used + cells > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += grapheme;
    used += cells;
  }
  return [...pieces, piece];
}

/** Lines of at most `width` cells, broken at spaces, inside a word only where it is wider than a line. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    for (const piece of displayWidth(word) > width ? breakWord(word, width) : [word]) {
      const cells = displayWidth(piece);
      const isFirst = line === '';
      if (!isFirst && used + 1 + cells > width) {
        lines.push(line);
        line = piece;
        used = cells;
      } else {
        line += isFirst ? piece : ` ${piece}`;
        used += isFirst ? cells : cells + 1;
      }
    }
  }
  return [...lines, line];
}

/** The text followed by as many spaces as fill `width` cells. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
