import type { ChunkedRegion } from '../src/attribute/chunks/chunk.ts';
import { chunkRegion } from '../src/attribute/chunks/chunk-region.ts';
import { buildRegions } from '../src/attribute/chunks/region.ts';
import { segment } from '../src/segment/index.ts';
import { plainDocument } from './plain-document.ts';

/** The regions of a text, chunked, behind a sentence that keeps the first from being a title. */
export function chunkText(text: string): {
  readonly text: string;
  readonly regions: readonly ChunkedRegion[];
} {
  const whole = `It was late in the day. ${text}`;
  return {
    text: whole,
    regions: buildRegions(segment(plainDocument(whole)))
      .slice(1)
      .map(chunkRegion),
  };
}

/** The words of each chunk, with its kind: `np:the mayor`. */
export const showChunks = (text: string, region: ChunkedRegion): string[] =>
  region.chunks.map(
    ({ kind, first, end }) => `${kind}:${text.slice(region.items[first]!.start, region.items[end - 1]!.end)}`,
  );
