import { describe, expect, it } from 'vitest';
import { measureHyphens } from './measure-hyphens.ts';

const linesOf = (...texts: string[]) => texts.map((text) => ({ text }));
const plain = Array.from({ length: 60 }, () => ({ text: 'the council met on Tuesday to' }));

describe('measureHyphens', () => {
  it('finds that words are parted where many lines end so', () =>
    expect(measureHyphens([...plain, ...linesOf('har-', 'gov-', 'coun-', 'bri-')])).toEqual({
      isUsed: true,
      isMarked: false,
    }));
  it('finds that none are where hardly any line does', () =>
    expect(measureHyphens([...plain, ...linesOf('a grass-')])).toMatchObject({ isUsed: false }));
  it('finds that parted words have a hyphen of their own', () => {
    expect(measureHyphens([...plain, ...linesOf('har‐', 'gov‐', 'coun‐')])).toEqual({
      isUsed: true,
      isMarked: true,
    });
    expect(measureHyphens([...plain, ...linesOf('har‐', 'gov‐', 'coun‐', 'a well‐known man')])).toMatchObject(
      {
        isMarked: false,
      },
    );
  });
});
