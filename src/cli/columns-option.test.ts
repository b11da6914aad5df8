import { describe, expect, it } from 'vitest';
import { parseColumns } from './columns-option.ts';

describe('parseColumns', () => {
  it('maps our names to theirs', () =>
    expect(parseColumns('text=body, title=The headline,url=link=1')).toEqual({
      text: 'body',
      title: 'The headline',
      url: 'link=1',
    }));

  it.each([
    ['body', '“body” is no pair'],
    ['text=', '“text=” is no pair'],
    ['words=body', '“words” is not one of text, html, id'],
    ['__proto__=x', 'is not one of'],
  ])('refuses %j', (written, message) => expect(() => parseColumns(written)).toThrow(message));
});
