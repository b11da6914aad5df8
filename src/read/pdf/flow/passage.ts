import type { BlockKind } from '../../../model/index.ts';
import type { Piece } from '../layout/split-paragraphs.ts';
import type { Line } from '../lines/fragment.ts';

/** A block of the text to be: one piece of a page, or several where it goes on in another column. */
export interface Passage {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly size: number;
  readonly font: string;
  /** Of the page that it starts on, from 0. */
  readonly page: number;
  /** How much larger than the body of its page its type is. */
  readonly scale: number;
  /** Whether paragraphs go on around it: a caption, a pull quote, a table, a footnote. */
  readonly isFloat: boolean;
}

export const linesOf = ({ pieces }: Passage): Line[] => pieces.flatMap(({ lines }) => lines);
export const firstLine = ({ pieces }: Passage): Line => pieces[0]!.lines[0]!;
export const lastLine = ({ pieces }: Passage): Line => pieces.at(-1)!.lines.at(-1)!;

/** The passage with the pieces of another behind its own. */
export const joined = (passage: Passage, next: Passage): Passage => ({
  ...passage,
  pieces: [...passage.pieces, ...next.pieces],
  text: `${passage.text} ${next.text}`,
});
