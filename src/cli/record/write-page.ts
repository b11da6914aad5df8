import type { Reading } from '../../model/index.ts';
import type { FormatName } from '../../show/format.ts';
import { neutraliseLine } from '../../show/neutralise.ts';
import type { Outline } from '../../show/outline/outline.ts';
import { write } from '../write.ts';
import { screenOf } from '../write-readings.ts';

/** What is printed of a page of the record. */
export interface WrittenPage {
  /** Lines above the statements, for eyes. */
  readonly heading: readonly string[];
  /** What stands there under headings of its own, or null. */
  readonly outline: Outline | null;
  /** Lines below them. */
  readonly footing: readonly string[];
  /** What the page is beside its statements, for `json` and `jsonl`. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly readings: readonly Reading[];
}

/** How it is printed. */
export interface PageFlags {
  readonly format: FormatName;
  readonly explain: boolean;
}

const FOR_EYES: readonly FormatName[] = ['table', 'markdown'];

const lines = (all: readonly string[], format: FormatName): string =>
  all.length === 0 ? '' : `${all.map(neutraliseLine).join(format === 'markdown' ? '  \n' : '\n')}\n\n`;

/** The outline of a page in a format for eyes; the formats for machines have it in what the page is. */
async function outlineWords({ outline }: WrittenPage, name: FormatName): Promise<string> {
  if (!outline) return '';
  const write = await import('../../show/outline/write-outline.ts');
  if (name === 'table') return write.outlineTable(outline, screenOf({}));
  if (name === 'markdown') return write.outlineMarkdown(outline);
  return name === 'html' ? write.outlineHtml(outline) : '';
}

/**
 * Prints a page of the record on standard output: a heading for eyes and the statements as `read` prints them. JSON has an
 * object with what the page is and `documents`; JSONL a line of it with `type`, then a line a document.
 */
export async function writePage(page: WrittenPage, { format: name, explain }: PageFlags): Promise<void> {
  const { createFormat } = await import('../../show/index.ts');
  const { readingRecord } = await import('../../show/reading-record.ts');
  const { about, readings } = page;
  if (name === 'json') {
    const whole = { ...about, documents: readings.map(readingRecord) };
    return write(process.stdout, `${JSON.stringify(whole, null, 2)}\n`);
  }
  if (name === 'jsonl') await write(process.stdout, `${JSON.stringify(about)}\n`);
  const format = createFormat(name, screenOf({ isExplained: explain, hasIds: true }));
  const isForEyes = FOR_EYES.includes(name);
  if (isForEyes) await write(process.stdout, lines(page.heading, name) + (await outlineWords(page, name)));
  if (isForEyes && readings.length === 0) await write(process.stdout, 'No statements.\n');
  else {
    await write(process.stdout, format.open() + (isForEyes ? '' : await outlineWords(page, name)));
    for (const [at, reading] of readings.entries()) await write(process.stdout, format.reading(reading, at));
    await write(process.stdout, format.close(readings.length));
  }
  if (isForEyes && page.footing.length > 0)
    await write(process.stdout, `\n${lines(page.footing, name).trimEnd()}\n`);
}
