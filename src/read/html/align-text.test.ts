import { describe, expect, it } from 'vitest';
import { alignText } from './align-text.ts';
import { descendants, isText, type PageText, parsePage } from './parse-page.ts';

/** The pieces of the original that the units of the first text in the page's `p` lead to. */
function pieces(html: string): readonly (readonly [unit: string, original: string])[] {
  const page = parsePage(html);
  const paragraph = descendants(page.root).find(({ tagName }) => tagName === 'p' || tagName === 'body')!;
  const node = [paragraph, ...descendants(paragraph)]
    .flatMap((one) => one.childNodes)
    .find(isText) as PageText;
  const { starts, ends } = alignText(node, html);
  return [...node.value].length === node.value.length
    ? [...node.value].map((unit, i) => [unit, html.slice(starts[i], ends[i])])
    : [[node.value, html.slice(starts[0], ends.at(-1))]];
}

describe('alignText', () => {
  it.each([
    [
      '<p>a&amp;b</p>',
      [
        ['a', 'a'],
        ['&', '&amp;'],
        ['b', 'b'],
      ],
    ],
    [
      '<p>&#8216;&#x2019;</p>',
      [
        ['‘', '&#8216;'],
        ['’', '&#x2019;'],
      ],
    ],
    [
      '<p>A&T &c</p>',
      [
        ['A', 'A'],
        ['&', '&'],
        ['T', 'T'],
        [' ', ' '],
        ['&', '&'],
        ['c', 'c'],
      ],
    ],
    [
      '<p>a\r\nb</p>',
      [
        ['a', 'a'],
        ['\n', '\r\n'],
        ['b', 'b'],
      ],
    ],
    ['<p>&#128512;</p>', [['😀', '&#128512;']]],
    ['\0&amp;', [['&', '&amp;']]],
    [
      '<p>1 < 2</p>',
      [
        ['1', '1'],
        [' ', ' '],
        ['<', '<'],
        [' ', ' '],
        ['2', '2'],
      ],
    ],
  ])('leads through %j', (html, expected) => expect(pieces(html)).toEqual(expected));

  it('passes over the tags between pieces that the parser joined', () => {
    expect(pieces('<table>a<tr>b</table>')).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });
});
