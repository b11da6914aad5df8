import type { Original } from '../../model/index.ts';
import type { DocumentPage, StatementPage } from '../../record/index.ts';

/** A document that tells of a statement, with the bytes that it was read from. */
export interface EvidenceDocument {
  readonly page: DocumentPage;
  /** Null where none were kept, or where they are left out. */
  readonly original: Original | null;
}

/** Something that is not in a pack though it belongs there, and why. */
export interface LeftOut {
  /** Id of the document. */
  readonly document: string;
  readonly why: string;
}

/** All that shows what is known of a statement. */
export interface Evidence {
  readonly page: StatementPage;
  /** In order of their ids. */
  readonly documents: readonly EvidenceDocument[];
  readonly leftOut: readonly LeftOut[];
}

/** A file of a pack. */
export interface PackFile {
  /** Path inside the pack, of `[a-zA-Z0-9./-]` alone. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of words, in UTF-8. */
export const textFile = (name: string, text: string): PackFile => ({ name, bytes: Buffer.from(text) });

/** Where the text of a document is in a pack. */
export const textName = (document: string): string => `snapshot/${document}.txt`;
