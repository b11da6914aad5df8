import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from './parse-feed.ts';

const parse = (text: string, address: string | null = 'https://paper.example/feed') =>
  parseFeed(text, { name: 'feed', address });
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const only = (text: string) => parse(text).entries[0];

describe('parseFeed', () => {
  it('reads RSS with what other vocabularies add', () => {
    const feed = parse(`<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
      xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:x="http://other.example/"><channel>
      <title>The &amp;amp; Post</title><language>en-gb</language>
      <item><x:title>Not this</x:title><title>“No,” she says</title><link>/a?b=1&amp;c=2</link>
      <guid isPermaLink="false">id-1</guid><pubDate>Fri, 01 May 2026 10:00:00 +0200</pubDate>
      <d:creator>Ann Ash</d:creator><d:creator>Ben Birch</d:creator>
      <description>Short.</description><c:encoded><![CDATA[<p>Long &amp; whole.</p>]]></c:encoded></item>
      </channel></rss>`);
    expect(feed).toMatchObject({ title: 'The & Post', language: 'en-gb', fault: null });
    expect(feed.entries).toEqual([
      {
        id: 'id-1',
        url: 'https://paper.example/a?b=1&c=2',
        title: '“No,” she says',
        byline: 'Ann Ash, Ben Birch',
        publisher: null,
        publishedAt: '2026-05-01T08:00:00.000Z',
        modifiedAt: null,
        language: null,
        content: { markup: '<p>Long &amp; whole.</p>', isHtml: true },
        summary: { markup: 'Short.', isHtml: false },
      },
    ]);
  });

  it('reads Atom, whatever its content is written as', () => {
    const entry = (content: string) =>
      only(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/" xml:lang="en">
        <author><name>Ann Ash</name></author>
        <entry><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; title</title>
        <link rel="self" href="s"/><link rel="alternate" type="text/html" href="c.html"/>
        <published>2026-05-01</published><updated>2026-05-02T00:00:00Z</updated>
        <source><title>Origin</title></source>${content}</entry></feed>`);
    expect(entry('<content type="html">&lt;p&gt;A&amp;amp;B&lt;/p&gt;</content>')).toMatchObject({
      id: 'urn:1',
      url: 'https://a.example/b/c.html',
      title: 'A bold title',
      byline: 'Ann Ash',
      publisher: 'Origin',
      publishedAt: '2026-05-01',
      modifiedAt: '2026-05-02T00:00:00Z',
      language: 'en',
      content: { markup: '<p>A&amp;B</p>', isHtml: true },
    });
    const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>A<br/>B <i/>&amp; C</p></div>';
    expect(entry(`<content type="xhtml">${xhtml}</content>`)?.content).toEqual({
      markup: '<p>A<br/>B <i></i>&amp; C</p>',
      isHtml: true,
    });
    expect(entry('<content type="text">1 &lt; 2 &lt;b> it</content>')?.content).toEqual({
      markup: '1 < 2 <b> it',
      isHtml: false,
    });
    const packed = Buffer.from('<p>Packed.</p>').toString('base64');
    expect(entry(`<content type="application/octet-stream">${packed}</content>`)?.content?.markup).toBe(
      '<p>Packed.</p>',
    );
  });

  it('reads RDF and JSON Feed', () => {
    const rdf =
      only(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>T</title></channel><item rdf:about="https://a.example/1"><title>One</title></item></rdf:RDF>`);
    expect(rdf).toMatchObject({ id: 'https://a.example/1', url: 'https://a.example/1', title: 'One' });
    const json = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        authors: [{ name: 'Ann' }],
        items: [{ id: 7, url: '/7', content_text: 'Words.', date_published: '2026-05-01T00:00:00Z' }, null],
      }),
    );
    expect(json.entries).toMatchObject([
      {
        id: '7',
        url: 'https://paper.example/7',
        byline: 'Ann',
        content: { markup: 'Words.', isHtml: false },
      },
    ]);
  });

  it.each([
    ['an address that names its writer', '<author>ann@a.example (Ann Ash)</author>', { byline: 'Ann Ash' }],
    ['an address alone', '<author>ann@a.example</author>', { byline: null }],
    ['a guid that is the page', '<guid>https://a.example/1</guid>', { url: 'https://a.example/1' }],
    ['no page in a script', '<link>javascript:alert(1)</link>', { url: null }],
    ['bytes that were encoded twice', '<title>&#226;&#128;&#166;</title>', { title: '…' }],
    ['characters of windows-1252', '<title>don&#146;t and won\u0092t</title>', { title: 'don’t and won’t' }],
    ['a bare ampersand', '<title>A & B &c; C</title>', { title: 'A & B &c; C' }],
    [
      'upper case',
      '<TITLE>A</TITLE><PubDate>2026-05-01</PubDate>',
      { title: 'A', publishedAt: '2026-05-01' },
    ],
  ])('takes %s for what it is', (_, item, expected) => expect(only(rss(item))).toMatchObject(expected));

  it('goes on past what is ill-formed, and says so', () => {
    const unclosed = parse(
      rss('<title>One', '<description>a <b>bold</i> word</description>', '<title>Three</title>'),
    );
    expect(unclosed.entries.map(({ title }) => title)).toEqual(['One', null, 'Three']);
    expect(unclosed.fault).toMatchObject({ code: 'ill-formed' });
    const nested = parse(
      '<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>',
    );
    expect(nested.entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('reads a feed that breaks off anywhere to its last whole entry, and says so', () => {
    const item = (n: number) =>
      `<title>T${n} &amp; more</title><link>https://a.example/${n}</link><!-- > --><d><![CDATA[<x]]></d>`;
    const xml = rss(item(1), item(2), item(3));
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      items: [1, 2, 3].map((id) => ({ id, s: '}]"\\', a: [{}] })),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(xml, json),
        fc.double({ min: 0.35, max: 1, noNaN: true }),
        (whole, share) => {
          const cut = whole.slice(0, Math.floor(share * whole.length));
          const feed = parse(cut);
          const [open, close] = whole === xml ? ['<item>', '</item>'] : ['"id"', '"a":[{}]}'];
          expect(feed.entries.length).toBe(cut.split(close).length - 1);
          expect(feed.entries.length).toBeLessThanOrEqual(cut.split(open).length - 1);
          if (cut !== whole) expect(feed.fault).toMatchObject({ code: 'truncated' });
        },
      ),
    );
  });

  it('refuses what is no feed', () => {
    for (const text of ['', 'Words.', '<html><p>A</p></html>', '{"items": 1}'])
      expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'ill-formed' }));
  });
});

describe('parseFeed of hostile feeds', () => {
  it('lets no entity grow', () => {
    const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const text = `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss(`<title>&l30; &f; &l0;</title>`)}`;
    expect(only(text)?.title).toBe(`${'&l29;'.repeat(10)} &f; ha`);
    const long = `<!DOCTYPE rss [<!ENTITY x "${'x'.repeat(1000)}">]>${rss(`<title>${'&x;'.repeat(100_000)}</title>`)}`;
    expect(only(long)?.title?.length).toBeLessThan(2_000_000);
  });

  it.each([
    ['deep nesting', rss(`<title>One</title>`).replace('</channel>', '<a>'.repeat(100_000))],
    [
      'many tags that do not end',
      `${rss('<title>One</title>').replace('</channel></rss>', '<a '.repeat(300_000))}`,
    ],
    [
      'a long tag',
      rss('<title>One</title>').replace(
        '</channel></rss>',
        `<a ${'b'.repeat(1_000_000)} ${'=" '.repeat(100_000)}>`,
      ),
    ],
    [
      'many names',
      rss('<title>One</title>').replace(
        '</channel></rss>',
        '<a xmlns:b="c">'.repeat(200) + '<d xmlns:e="f"/>'.repeat(100_000),
      ),
    ],
    ['many ends', rss('<title>One</title>').replace('</channel></rss>', '</x>'.repeat(300_000))],
    ['many comments', `${'<!-- -->'.repeat(200_000)}${rss('<title>One</title>')}`],
  ])('reads %s in time', (_, text) => {
    const start = performance.now();
    expect(parse(text).entries).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
