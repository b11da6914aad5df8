/**
 * The stage that finds which statements are one and what they do to one another. In come documents with their attributions
 * and an archive of what was said before; out go groups of attributions that report one utterance, and links: who denied,
 * disputed, corrected, took back or repeated which statement, each with the words that say so. It never says which side is
 * right, settles no contradiction, links nothing that is only supposed or asked, and leaves a target open where the words
 * fit several. It keeps nothing and asks the archive once a document.
 */
export { compareAccounts } from './compare/compare-accounts.ts';
export { findCopies } from './compare/find-copies.ts';
export { linkAll } from './link-all.ts';
export { linkDocument } from './link-document.ts';
export { LINK_VERSION } from './link-version.ts';
export {
  type LinkReader,
  type PairWords,
  READ_DEEDS,
  READ_PAIRS,
  type ReportRead,
  type ReportWords,
} from './reader/link-reader.ts';
export { readReports } from './reader/read-deeds.ts';
export { standingOf } from './standing/standing-of.ts';
export { tellReading } from './tell-reading.ts';
