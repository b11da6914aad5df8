import type { ReadResult } from '../hearsay.ts';
import type { Format, FormatName, Screen } from '../show/index.ts';
import { createProgress } from './progress.ts';
import { write, writeLine } from './write.ts';

/** The screen as it is: colours only for eyes, and not against the wish of who looks (no-color.org). */
export function screenOf({ isExplained = false, hasIds = false }: Partial<Screen>): Screen {
  const { isTTY, columns } = process.stdout;
  const { NO_COLOR = '', TERM } = process.env;
  return {
    columns: (isTTY && columns) || 100,
    hasColour: isTTY && NO_COLOR === '' && TERM !== 'dumb',
    isExplained,
    hasIds,
  };
}

async function writeNotices(result: ReadResult, format: Format): Promise<void> {
  if ('error' in result || format.showsNotices) return;
  for (const { code, message } of result.reading.notices) {
    await writeLine(process.stderr, `hearsay: ${result.name}: ${code}: ${message}`);
  }
}

/**
 * Writes readings to standard output as they come, and what could not be read to standard error. Returns how many
 * could not.
 */
export async function writeReadings(
  results: AsyncIterable<ReadResult>,
  name: FormatName,
  isExplained = false,
): Promise<number> {
  const { createFormat } = await import('../show/index.ts');
  const format = createFormat(name, screenOf({ isExplained }));
  const progress = createProgress(process.stderr);
  let read = 0;
  let failed = 0;
  for await (const result of results) {
    await progress.clear();
    if ('error' in result) {
      failed += 1;
      await writeLine(process.stderr, `hearsay: ${result.error.message}`);
    } else {
      await write(process.stdout, (read === 0 ? format.open() : '') + format.reading(result.reading, read));
      await writeNotices(result, format);
      read += 1;
    }
    await progress.update(read, failed, result.name);
  }
  await progress.clear();
  await write(process.stdout, (read === 0 ? format.open() : '') + format.close(read));
  return failed;
}
