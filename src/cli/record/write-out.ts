import { writeWhole } from '../../record/index.ts';
import { write } from '../write.ts';

/** Writes pieces of text to a file that has its name only when it is whole, or to standard output. */
export async function writeOut(pieces: AsyncIterable<string>, file: string | undefined): Promise<void> {
  if (file !== undefined && file !== '-') return writeWhole(file, pieces);
  for await (const piece of pieces) await write(process.stdout, piece);
}
