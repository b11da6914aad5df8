/*
 * A text may hold characters that act instead of showing: controls, and marks that turn the order of letters around so that
 * one reads what is not there (“Trojan Source”, CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufff9-\ufffb]/g;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

const withoutActing = (text: string): string =>
  text.replace(CONTROLS, '\ufffd').replace(BIDI_CONTROLS, '\ufffd').toWellFormed();

/** Text as it is shown: every character that acts is U+FFFD, every end of line a line feed. */
export const seenText = (text: string): string =>
  withoutActing(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'));

/** The same unit for unit, each end of a line a space, so that offsets into it stay true. */
export const plainText = (text: string): string =>
  withoutActing(text.replace(/[\r\u0085\u2028\u2029]/g, ' '));
