import { expect, test } from 'vitest';
import { seenText } from './seen-text.ts';

test.each([
  ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['\u0000\u001b[2J\ud800', '\ufffd\ufffd[2J\ufffd'],
  ['tab\tמלה “so” 😀', 'tab\tמלה “so” 😀'],
])('%j is shown as %j', (text, seen) => {
  expect(seenText(text)).toBe(seen);
});
