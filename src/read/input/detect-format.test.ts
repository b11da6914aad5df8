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
    ['a.pdf', 'Words.', 'pdf'],
    ['-', '%PDF-1.7', 'pdf'],
    ['a.warc.gz', 'x', 'warc'],
    ['-', 'WARC/1.0\r\n', 'warc'],
    ['a.rss', 'x', 'feed'],
    ['a.csv', 'x', 'csv'],
    ['a.TSV.gz', 'x', 'csv'],
    ['a.mht', 'x', 'mhtml'],
    ['-', 'From: <Saved>\r\nContent-Type: multipart/related;\r\n\tboundary="b"', 'mhtml'],
    ['-', '<?xml version="1.0"?>\n<rss version="2.0">', 'feed'],
    ['a.xml', '<!-- a > b -->\n<?xml-stylesheet?><a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'feed'],
    ['a.xml', '<!DOCTYPE rss [<!ENTITY x "<y>">]>\n<rdf:RDF>', 'feed'],
    ['a.xml', '<?xml version="1.0"?><!DOCTYPE html><html>', 'html'],
    ['a.json', '{"title": "T", "version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['-', '{"braces"} are not yet JSONL', 'text'],
    ['a', 'He said: <em>no</em>', 'text'],
  ] as const)('takes %s that opens with %j for %s', (name, opening, format) =>
    expect(detect(name, opening)).toBe(format),
  );

  it('goes by the media type where a server gives one', () => {
    expect(detect('https://a.example/story.txt', 'Words.', 'text/html')).toBe('html');
    expect(detect('https://a.example/story', '<html>', 'text/plain')).toBe('html');
    expect(detect('https://a.example/story', 'Words.', 'text/plain')).toBe('text');
    expect(detect('https://a.example/feed', '<rss>', 'text/xml')).toBe('feed');
    expect(detect('https://a.example/feed', '{}', 'application/feed+json')).toBe('feed');
    expect(detect('https://a.example/a', 'x', 'application/pdf')).toBe('pdf');
    expect(detect('https://a.example/raw/a.csv?x=1', 'x', 'text/plain')).toBe('csv');
  });

  it('refuses XML that is neither feed nor page', () => {
    for (const [name, opening] of [
      ['-', '<?xml version="1.0"?><urlset>'],
      ['a.xml', '<!-- nothing -->'],
    ] as const)
      expect(() => detect(name, opening)).toThrow(
        /is XML .*RSS, RDF and Atom feeds and XHTML pages are accepted/,
      );
  });

  it('does as asked', () => {
    const clues = { name: 'a.html', mediaType: null, opening: Buffer.from('<html>') };
    expect(detectFormat('text', clues)).toBe('text');
    expect(detectFormat('warc', clues)).toBe('warc');
  });
});
