import type { Document } from '../../model/index.ts';
import type { Origin } from '../create-document.ts';
import { listPages } from './list-pages.ts';
import { openPdf } from './open-pdf.ts';
import { readInfo } from './read-info.ts';
import { writeDocuments } from './write-documents.ts';

/** Whether a file is an e-paper or a file of cuttings, each article of which is a document of its own. */
export interface PdfOptions {
  readonly isEdition: boolean;
}

/**
 * The document of a PDF, or those of an edition: its words in reading order with their pages. Throws `encrypted`,
 * `unreadable`, `too-large`, and `no-text` for one that is all pictures.
 */
export async function readPdf(
  bytes: Uint8Array,
  origin: Origin,
  options: PdfOptions,
): Promise<readonly Document[]> {
  const name = origin.file ?? origin.fetchedFrom ?? origin.url ?? 'The PDF';
  const pdf = await openPdf(bytes, name);
  try {
    const [file, info] = [await listPages(pdf, name), await readInfo(pdf, origin.readAt)];
    return writeDocuments(file, { name, info, origin, isEdition: options.isEdition });
  } finally {
    await pdf.loadingTask.destroy();
  }
}
