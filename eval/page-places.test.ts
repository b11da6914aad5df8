import { expect, it } from 'vitest';
import { foldedWords, pagePlaces } from './page-places.ts';

const page = `<body><p>Read.</p><form><p>Sign up.</p></form><p hidden>Gone.</p><script>1</script>
<blockquote><p>“So,” it goes.</p></blockquote><aside><blockquote>Aside.</blockquote></aside><blockquote> </blockquote>
<div id="comments"><blockquote>Reader.</blockquote></div></body>`;

it('finds what may not be read, and the block quotations of the page itself', () => {
  const { unreadable, blockquotes } = pagePlaces(page);
  expect(unreadable.map(({ start, end }) => page.slice(start, end))).toEqual([
    '<form><p>Sign up.</p></form>',
    '<p hidden>Gone.</p>',
    '<script>1</script>',
  ]);
  expect(blockquotes.map(({ words }) => words)).toEqual(['so it goes']);
});

it('folds words', () => expect(foldedWords('“Café, O’Neil”—2 B')).toBe('café o neil 2 b'));
