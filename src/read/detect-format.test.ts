import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';

const detect = (name: string, opening = 'Words.', mediaType: string | null = null) =>
  detectFormat('auto', { name, mediaType, opening: Buffer.from(opening) });

describe('detectFormat', () => {
  it.each([
    ['a.HTML', 'Words.', 'html'],
    ['a.xhtml', 'Words.', 'html'],
    ['a.txt', '<html>', 'text'],
    ['a.md', '# Words', 'text'],
    ['a.jsonl', 'Words.', 'jsonl'],
    ['-', '  <!-- saved --> <!DOCTYPE html><p>', 'html'],
    ['-', '\uFEFF<html lang="en">', 'html'],
    ['-', '<?xml version="1.0"?><html>', 'html'],
    ['-', '{"id": 1, "text": "Words."}\n', 'jsonl'],
    ['-', '{"braces"} are not yet JSONL', 'text'],
    ['a', 'He said: <em>no</em>', 'text'],
  ] as const)('takes %s that opens with %j for %s', (name, opening, format) =>
    expect(detect(name, opening)).toBe(format),
  );

  it('goes by the media type where a server gives one', () => {
    expect(detect('https://a.example/story.txt', 'Words.', 'text/html')).toBe('html');
    expect(detect('https://a.example/story', '<html>', 'text/plain')).toBe('html');
    expect(detect('https://a.example/story', 'Words.', 'text/plain')).toBe('text');
  });

  it.each([
    ['a.pdf', 'Words.'],
    ['-', '%PDF-1.7'],
    ['a.warc.gz', 'x'],
    ['-', 'WARC/1.0\r\n'],
    ['a.rss', 'x'],
    ['-', '<?xml version="1.0"?>\n<rss version="2.0">'],
  ])('says of %s (%j) that it comes later, and what is accepted now', (name, opening) =>
    expect(() => detect(name, opening)).toThrow(/later release reads; text, html and jsonl are accepted now/),
  );

  it('does as asked', () => {
    const clues = { name: 'a.html', mediaType: null, opening: Buffer.from('<html>') };
    expect(detectFormat('text', clues)).toBe('text');
    expect(() => detectFormat('warc', clues)).toThrow(expect.objectContaining({ code: 'not-yet' }));
  });
});
