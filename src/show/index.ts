/**
 * Showing: readings in, text to be written out in one of seven formats, piece by piece in the order read. It refuses
 * to print, to open files and to change what was said: words are the text's own, and only characters that act
 * instead of showing (escape sequences, bidirectional overrides, markup, spreadsheet formulas) are made harmless.
 */
export { createClaimReviewFormat } from './claim-review-format.ts';
export { createFormat } from './create-format.ts';
export { FORMAT_NAMES, type Format, type FormatName, type Screen } from './format.ts';
export { neutraliseLine } from './neutralise.ts';
