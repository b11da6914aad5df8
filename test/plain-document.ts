import { createHash } from 'node:crypto';
import type { Document } from '../src/model/index.ts';

/** SHA-256 in hexadecimal, as the composition root gives it to the stages. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A text as a document of which nothing else is known. */
export function plainDocument(text: string): Document {
  return {
    id: sha256(text),
    contentHash: sha256(text),
    givenId: null,
    file: null,
    url: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    readAt: '2026-01-01T00:00:00Z',
    language: 'en',
    text,
    blocks: [],
    pages: [],
    sourceMap: null,
    notices: [],
  };
}
