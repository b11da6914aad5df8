import type { Line } from './lines/fields.ts';

/** Some units of text are put together before they are written. */
const PIECE = 64 * 1024;

/** Lines as text, in pieces of many. */
export async function* writeLines(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  let held = '';
  for await (const line of lines) {
    held += `${JSON.stringify(line)}\n`;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
