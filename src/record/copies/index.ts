/**
 * Copies. In comes a new document of the record; out goes what it copies, or what copies it, with the evidence: prints
 * propose (those of paragraphs and of long quotations), texts decide. It takes no report of the same event, statement or
 * speech for a copy, nothing of the same page or outlet, and no text for earlier than the record can tell.
 *
 * For erasing: `replaceOrigin` makes ready for the removal of a document, whose prints go with its row;
 * `fingerprintDocument` gives those that a tombstone keeps, `isNearCopy` judges by them alone.
 */
export type { CopyEvidence } from './copy-evidence.ts';
export { fingerprintDocument } from './fingerprint-document.ts';
export { isNearCopy } from './is-near-copy.ts';
export { placeCopy } from './place-copy.ts';
export { replaceOrigin } from './replace-origin.ts';
