import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { HearsayError } from '../../errors.ts';
import type { Document } from '../../model/index.ts';
import { originalSpan } from '../../text/source-map.ts';
import { originOf } from '../create-document.ts';
import { readHtml } from './read-html.ts';

const ORIGIN = originOf({ readAt: '2026-05-01T12:00:00Z' });
const read = (html: string) => readHtml(html, ORIGIN);

const sentence = (about: string) =>
  `<p>The council met on Tuesday, and after two hours of talk, with the doors shut, it put off the matter of ${about} again.</p>`;
const body = `${sentence('the bridge')}${sentence('the ferry')}${sentence('the market hall')}${sentence('the clock')}`;
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Bridge waits</title>${head}</head><body>${inside}</body></html>`;

const blocksOf = ({ blocks, text }: Document) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
const textsOf = (document: Document, kind: string) =>
  blocksOf(document).flatMap(([one, text]) => (one === kind ? text : []));

/** What a stretch of mark-up says, for comparison: entities decoded, tags dropped, white space folded. */
function decoded(html: string): string {
  const words = (node: object): string =>
    'tagName' in node && node.tagName === 'br'
      ? ' '
      : 'value' in node
        ? String(node.value)
        : 'childNodes' in node
          ? (node.childNodes as object[]).map(words).join('')
          : '';
  return words(parseFragment(html)).replace(/\s+/g, ' ').trim();
}

const PAGE = page(
  `<div class="cookie-banner"><p>We use cookies to make the paper better, and our partners do so too.</p></div>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article>
    <p class="kicker">Town</p>
    <h1>Bridge waits</h1>
    <p class="byline">By <a rel="author" href="/a">Ada Finch</a> &middot; <time datetime="2026-04-30T08:00+01:00">30 April</time></p>
    <figure><img src="b.jpg"><figcaption>The bridge, &lsquo;closed&rsquo; since&nbsp;March.</figcaption></figure>
    ${sentence('the bridge &amp; its&nbsp;piers')}
    <blockquote><p>We were told June.</p><p>Now we are told nothing.</p></blockquote>
    <p>“Shame!”   somebody
      shouted<br>from the gallery.</p>
    <aside class="pullquote"><p>“Now we are told nothing.”</p></aside>
    <h2>What next</h2>
    ${sentence('the ferry')}
    <ul><li>The bridge, which nobody has paid for, stays shut.</li><li>The ferry runs twice a day.</li></ul>
    <aside class="related"><h4>Related</h4><ul><li><a href="/x">Ferry sinks</a></li></ul></aside>
    <script>var quotation = "not read";</script><style>.x{content:"nor this"}</style>
    <p hidden>Hidden words.</p><p style="display: none">More hidden words.</p><p aria-hidden="true">Decoration.</p>
    <form><p>Sign up for our letter, friends, it is free, and it comes on Fridays.</p><button>Go</button></form>
    ${sentence('the clock')}
  </article>
  <section id="comments"><h3>2 comments</h3><p><b>heron</b>: The mayor said the same to us, years ago, and look.</p></section>
  <footer>&copy; 2026 The Paper</footer>`,
);

describe('readHtml', () => {
  const document = read(PAGE);

  it('gives the blocks of the article with their kinds, the headline first', () => {
    expect(blocksOf(document).map(([kind, text]) => `${kind}: ${text.slice(0, 30)}`)).toEqual([
      'title: Bridge waits',
      'caption: The bridge, ‘closed’ since Mar',
      'paragraph: The council met on Tuesday, an',
      'blockquote: We were told June.',
      'blockquote: Now we are told nothing.',
      'paragraph: “Shame!” somebody shouted\nfrom',
      'pull-quote: “Now we are told nothing.”',
      'heading: What next',
      'paragraph: The council met on Tuesday, an',
      'list-item: The bridge, which nobody has p',
      'list-item: The ferry runs twice a day.',
      'paragraph: The council met on Tuesday, an',
    ]);
  });

  it('joins blocks by a blank line, decodes entities and collapses white space', () => {
    expect(document.text).toContain('We were told June.\n\nNow we are told nothing.');
    expect(document.text).toContain('the bridge & its piers');
  });

  it.each([
    'cookies',
    'Home',
    'not read',
    'nor this',
    'idden',
    'Decoration',
    'Sign up',
    'Ferry sinks',
    'heron',
    '©',
  ])('reads nothing of %s', (words) => expect(document.text).not.toContain(words));

  it('leads from each block back to the mark-up that says the same', () => {
    for (const block of document.blocks) {
      const { start, end } = originalSpan(document.sourceMap!, block);
      expect(decoded(PAGE.slice(start, end))).toBe(
        document.text.slice(block.start, block.end).replace(/\s+/g, ' '),
      );
    }
  });

  it('keeps byline and date as facts and not as text', () => {
    expect(document).toMatchObject({
      byline: 'Ada Finch',
      publishedAt: '2026-04-30T08:00+01:00',
      title: 'Bridge waits',
    });
    expect(document.text).not.toContain('Ada Finch');
  });

  it('puts back block quotations and paragraphs that Readability drops for their names', () => {
    const quotation = '<div class="sidebar-quote"><blockquote><p>Never.</p></blockquote></div>';
    const paragraph = '<p class="extra">The mayor left by the back door before the vote was taken.</p>';
    const found = read(
      page(`<article><h1>Bridge waits</h1>${body}${quotation}${body}${paragraph}${body}</article>`),
    );
    expect(textsOf(found, 'blockquote')).toEqual(['Never.']);
    expect(found.text).toContain('back door');
  });

  it('does not put back what only stands between paragraphs', () => {
    const letter = '<div class="newsletter extra"><p>Sign up for the letter that comes on Fridays.</p></div>';
    const links = '<ul class="extra"><li><a href="/1">The ferry sank, they say.</a></li></ul>';
    const found = read(
      page(`<article><h1>Bridge waits</h1>${body}${letter}${body}${links}${body}</article>`),
    );
    expect(found.text).not.toMatch(/Fridays|sank/);
  });

  it('makes paragraphs of double line breaks', () => {
    const words =
      'The council met, and talked, and put it off, as it does on every Tuesday of the year, rain or shine.';
    const found = read(
      page(`<div><h1>Bridge waits</h1>${words}<br><br>${words} <br/> <br/>${words}<br>So it goes.</div>`),
    );
    expect(textsOf(found, 'paragraph')).toEqual([words, words, `${words}\nSo it goes.`]);
  });

  it('reads a page that stands in a form, and text that stands in the body itself', () => {
    expect(read(page(`<form><h1>Bridge waits</h1>${body}</form>`)).text).toContain('the market hall');
    expect(read(page('The council met, and it put off the matter of the bridge again.')).text).toMatch(
      /^The council/,
    );
  });

  it('reads an article whose class has the name of furniture', () => {
    for (const name of ['comments-open', 'tag-cookies category-cookies', 'comment', 'has-cookie-banner']) {
      expect(read(page(`<div class="${name}"><h2>Bridge waits</h2>${body}</div>`)).text).toContain(
        'the clock',
      );
    }
  });

  it('writes a table of figures as one block, a line a row, and the cells of a layout as blocks', () => {
    const figures = '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>12</td></tr></table>';
    expect(textsOf(read(page(`<article>${body}${figures}${body}</article>`)), 'table')).toEqual([
      'Year Boats\n2024 12',
    ]);
    const layout = `<table><tr><td>${body}</td></tr></table>`;
    expect(textsOf(read(page(layout)), 'paragraph')).toHaveLength(4);
  });

  it('takes a table of one column, or of long cells, for a layout', () => {
    const words = 'The company said today that it would, after all, build the bridge, and pay for all of it.';
    const release = `<table><tr><td><b>FOR RELEASE</b><br><br>${words}<br><br>${words}</td></tr></table>`;
    expect(textsOf(read(page(release)), 'paragraph')).toEqual(['FOR RELEASE', words, words]);
  });

  it('keeps the standfirst, and leaves out labels of advertising and notes of copyright', () => {
    const top = '<header><h1>Bridge waits</h1><p class="standfirst">Council puts off its vote</p></header>';
    const ad = '<div><p>Advertisement</p></div>';
    const legal = '<p>© 2026 The Heron. All rights reserved, wherever they may be, by all of us.</p>';
    const found = read(page(`${top}<div class="text">${body}${ad}${body}</div>${legal}`));
    expect(blocksOf(found).slice(0, 2)).toEqual([
      ['title', 'Bridge waits'],
      ['paragraph', 'Council puts off its vote'],
    ]);
    expect(found.text).not.toMatch(/Advertisement|All rights/);
  });

  it('keeps the lines of preformatted text', () => {
    const release = `For release\nThe council, which met, put it off, again, and again.\n\n${'It will meet again, it says, in June. '.repeat(8)}`;
    expect(textsOf(read(page(`<pre>${release}</pre>`)), 'paragraph').slice(0, 1)).toEqual([
      'For release\nThe council, which met, put it off, again, and again.',
    ]);
  });

  it('tells of a page without an article, and refuses one without words', () => {
    expect(() => read(page('<script>1</script>'))).toThrow(expect.objectContaining({ code: 'no-text' }));
    expect(() => read('<div>'.repeat(5000))).toThrow(expect.objectContaining({ code: 'too-deep' }));
  });

  it('reads a page without advice where it is too deep for Readability', () => {
    const deep = read(page(`${'<div>'.repeat(300)}${body}<nav>Home</nav>${'</div>'.repeat(300)}`));
    expect(textsOf(deep, 'paragraph')).toHaveLength(4);
    expect(deep.notices).toMatchObject([{ code: 'no-article' }]);
  });

  it('puts what was known before its reading first', () => {
    const known = originOf({ readAt: '2026', title: 'Known', url: 'https://paper.example/known' });
    expect(readHtml(PAGE, known)).toMatchObject({ title: 'Known', url: 'https://paper.example/known' });
  });
});

describe('readHtml on any page', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<b>',
      '</i>',
      '<br>',
      '<li>',
    ),
    fc.constantFrom(
      '<blockquote>',
      '<form>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<pre>',
      '<svg>',
      '<template>',
    ),
    fc.constantFrom(
      '&amp;',
      '&notit;',
      '&#128512;',
      '&#x80;',
      '&',
      '\r\n',
      '\u00a0',
      '\ufeff',
      '\0',
      '\ud800',
      '“so”, he said. ',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('never fails, and every block and run stands in order inside text and original', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const html = bits.join('');
        const document = readOrNull(html);
        if (document === null) return;
        const { text, blocks, sourceMap } = document;
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        let at = 0;
        for (const run of sourceMap!.runs) {
          expect(run.start).toBeGreaterThanOrEqual(at);
          expect(run.end).toBeGreaterThan(run.start);
          expect(run.originalStart).toBeLessThan(run.originalEnd);
          expect(run.originalEnd).toBeLessThanOrEqual(html.length);
          const [here, there] = [
            text.slice(run.start, run.end),
            html.slice(run.originalStart, run.originalEnd),
          ];
          // The parser makes line feeds of lone carriage returns.
          expect(
            here === there.replaceAll('\r', '\n') ||
              decoded(there) === here ||
              /^\s$/.test(here) ||
              /^<br/i.test(there),
          ).toBe(true);
          at = run.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  function readOrNull(html: string): Document | null {
    try {
      return read(html);
    } catch (error) {
      expect(error).toBeInstanceOf(HearsayError);
      return null;
    }
  }
});
