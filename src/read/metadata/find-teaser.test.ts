import { describe, expect, it } from 'vitest';
import { findTeaser } from './find-teaser.ts';

const written = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n\n');
  const blocks = paragraphs.map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind: 'paragraph' as const };
  });
  return { text, blocks };
};
const words = 'The council put it off. '.repeat(100);

describe('findTeaser', () => {
  it('points at the call to subscribe', () => {
    const page = written('The council met.', 'Subscribe to continue reading');
    const [notice] = findTeaser(page, null);
    expect(notice?.code).toBe('incomplete');
    expect(page.text.slice(notice!.span!.start, notice!.span!.end)).toBe('Subscribe to continue reading');
    expect(findTeaser(written(words, 'You’ve reached your limit of free articles.'), null)).toHaveLength(1);
  });

  it('takes a short or broken-off body for a teaser only where it is not free', () => {
    expect(findTeaser(written('The council met.'), false)).toMatchObject([
      { code: 'incomplete', span: null },
    ]);
    expect(findTeaser(written(`${words} and then…`), false)).toHaveLength(1);
    expect(findTeaser(written('The council met.'), null)).toEqual([]);
    expect(findTeaser(written(words), false)).toEqual([]);
  });

  it('leaves alone what somebody says of subscribing', () => {
    const quoted = `“Subscribe to continue reading, it says,” he complained. ${words}`;
    expect(findTeaser(written(quoted), true)).toEqual([]);
  });
});
