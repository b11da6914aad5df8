// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffb]/g;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_ENDS = /[\r\u0085\u2028\u2029]/g;

/** A text in which what acts instead of showing is U+FFFD, unit for unit, so that offsets into it stay true. */
export const plainText = (text: string): string =>
  text.replace(LINE_ENDS, ' ').replace(CONTROLS, '\ufffd').replace(BIDI_CONTROLS, '\ufffd');
