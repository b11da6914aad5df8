import { describe, expect, it } from 'vitest';
import { readJump } from './read-jump.ts';

describe('readJump', () => {
  it.each([
    ['Continued on page 4', 'to', '4', []],
    ['Continued on Page A12', 'to', 'A12', []],
    ['BRIDGE, continued on page 6', 'to', '6', ['bridge']],
    ['See HARBOUR, Page 3', 'to', '3', ['harbour']],
    ['Turn to page 7', 'to', '7', []],
    ['Cont’d on p. 2', 'to', '2', []],
    ['Continued from page 1', 'from', '1', []],
    ['Bridge, from Page 1', 'from', '1', ['bridge']],
  ])('reads “%s”', (text, direction, page, words) =>
    expect(readJump(text)).toMatchObject({ direction, page, words }),
  );

  it.each([
    'He was quoted on page 4',
    'The council said on page 4 of its report that nothing would change before the spring.',
    'She read from page 1',
    'Page 4',
  ])('takes “%s” for text', (text) => expect(readJump(text)).toBeNull());
});
