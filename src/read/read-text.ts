import type { Document } from '../model/index.ts';
import { createDocument, type Origin } from './create-document.ts';

/** Plain text as a document, unit for unit as it is. */
export const readText = (text: string, origin: Origin): Document =>
  createDocument(origin, { text, blocks: [], pages: [], sourceMap: null, notices: [] });
