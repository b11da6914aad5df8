import { describe, expect, it } from 'vitest';
import type { Passage } from '../flow/passage.ts';
import { bylineOf } from './read-byline.ts';

const read = (text: string) => bylineOf({ text } as Passage);

describe('bylineOf', () => {
  it.each([
    ['By Dora Whitlock', 'Dora Whitlock'],
    ['BY DORA WHITLOCK', 'DORA WHITLOCK'],
    ['By Kev Marlowe and Ines Alder', 'Kev Marlowe and Ines Alder'],
    ['By Kev Marlowe, Chief Sports Newshound', 'Kev Marlowe'],
    ['Words by Harlan de Voss', 'Harlan de Voss'],
    ['By Kev Marlowe in Gorrasay', 'Kev Marlowe'],
  ])('reads “%s”', (text, name) => expect(read(text)).toBe(name));

  it.each(['By Tuesday the bridge was shut.', 'by the harbour', 'Dora Whitlock said so'])(
    'takes “%s” for text',
    (text) => expect(read(text)).toBeNull(),
  );
});
