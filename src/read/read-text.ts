import type { Document, Notice } from '../model/index.ts';
import { createDocument, type Origin } from './create-document.ts';

/** Plain text as a document, unit for unit as it is; `notices` are what was odd about it before it was text. */
export const readText = (text: string, origin: Origin, notices: readonly Notice[] = []): Document =>
  createDocument(origin, { text, blocks: [], sourceMap: null, notices });
