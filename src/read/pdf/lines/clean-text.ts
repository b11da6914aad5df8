/** Ligatures of Latin letters, as fonts have them (U+FB00 to U+FB06), and what they stand for. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
/** Letters one by one with spaces between, as wide-set headings are stored. */
const SET_WIDE = /^(?:\p{Lu} ){3,}\p{Lu}$/u;
/** Signs of no character, as symbol fonts have them for bullets. */
const PRIVATE = /[\uF0A7\uF0B7\uF076\uF0D8\uF0FC]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F\uFEFF\u200B\u2060]/g;

/** Words as a reader sees them: ligatures as letters, one kind of space, no control characters; soft hyphens stay. */
export function cleanText(drawn: string): string {
  const text = drawn
    .replace(CONTROLS, '')
    .replace(PRIVATE, '•')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/\s+/g, ' ');
  return SET_WIDE.test(text.trim()) ? text.replaceAll(' ', '') : text;
}
