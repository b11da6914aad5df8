import type { Segmented, Span } from '../src/model/index.ts';
import { segment } from '../src/segment/index.ts';
import { plainDocument } from './plain-document.ts';

/** A plain text segmented, and a way to slice it, for tests that assert words and not numbers. */
export function segmentText(text: string): Segmented & { readonly slice: (span: Span) => string } {
  const slice = ({ start, end }: Span) => text.slice(start, end);
  return { ...segment(plainDocument(text)), slice };
}

/** The quotations of a plain text as they are written, outermost only. */
export function quotationsIn(text: string): string[] {
  const { quotations, slice } = segmentText(text);
  return quotations.filter(({ depth }) => depth === 0).map(slice);
}

/** The sentences of a plain text as they are written. */
export function sentencesIn(text: string): string[] {
  const { sentences, slice } = segmentText(text);
  return sentences.map(slice);
}
