import { heaviest, type Line } from '../lines/fragment.ts';

/** The type that most of a text is set in. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
}

/** Sizes are told apart by tenths of a point. */
export const roundSize = (size: number): number => Math.round(size * 10) / 10;

/** The size that most letters have, and the font that most letters of that size have. */
export function measureType(lines: readonly Line[]): BodyType {
  const size = heaviest(
    lines.map((line) => [roundSize(line.size), line.text.length] as const),
    10,
  );
  const font = heaviest(
    lines.flatMap((line) => (roundSize(line.size) === size ? [[line.font, line.text.length] as const] : [])),
    '',
  );
  return { size, font };
}
