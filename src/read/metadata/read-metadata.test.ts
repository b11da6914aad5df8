import { describe, expect, it } from 'vitest';
import { parsePage } from '../html/parse-page.ts';
import { readMetadata } from './read-metadata.ts';

const read = (head: string, body = '', fetchedFrom: string | null = null) =>
  readMetadata(parsePage(`<html><head>${head}</head><body>${body}</body></html>`), fetchedFrom);
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Bridge waits',
  datePublished: '2026-04-30T08:00:00+01:00',
  dateModified: '2026-05-01',
  author: [{ '@type': 'Person', name: 'Ada Finch' }, { name: 'Ivo Crane' }],
  publisher: { '@type': 'Organization', name: 'The Heron' },
  isAccessibleForFree: 'False',
};
const FACTS = {
  byline: 'Ada Finch, Ivo Crane',
  publisher: 'The Heron',
  publishedAt: '2026-04-30T08:00:00+01:00',
  modifiedAt: '2026-05-01',
  isFree: false,
};

describe('readMetadata', () => {
  it('reads linked data alone, in a list and in a graph', () => {
    expect(read(linked(ARTICLE))).toMatchObject({ ...FACTS, titles: ['Bridge waits'] });
    expect(read(linked([{ '@type': 'WebSite', name: 'x' }, ARTICLE]))).toMatchObject(FACTS);
    expect(read(linked({ '@graph': [{ '@type': 'Organization' }, ARTICLE] }))).toMatchObject(FACTS);
  });

  it('follows references of linked data to other objects of the page', () => {
    const author = { '@id': '#finch' };
    const graph = [
      { ...ARTICLE, '@type': ['Report'], author },
      { '@id': '#finch', '@type': 'Person', name: 'A. Finch' },
    ];
    expect(read(linked({ '@graph': graph })).byline).toBe('A. Finch');
  });

  it('reads past broken linked data', () => {
    const meta =
      '<meta property="og:site_name" content="The Heron"><meta name="author" content="By Ada Finch">';
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",}</script>';
    expect(read(broken + meta)).toMatchObject({ publisher: 'The Heron', byline: 'Ada Finch', isFree: null });
  });

  it('reads linked data that is wrapped against old browsers, with line ends in its strings', () => {
    const json = JSON.stringify(ARTICLE).replace('Bridge waits', 'Bridge\nwaits');
    for (const wrapped of [
      `\n<![CDATA[${json}]]>\n`,
      `//<![CDATA[\n${json}\n//]]>`,
      `<!-- ${json} -->`,
      `/*<![CDATA[*/${json}/*]]>*/`,
    ]) {
      expect(read(`<script type="application/ld+json">${wrapped}</script>`).titles).toEqual(['Bridge waits']);
    }
  });

  it.each([
    ['<p class="byline">By Ada Finch &mdash; <time>30 April 2026</time></p>', 'Ada Finch'],
    ['<p class="byline">By Ada Finch - Apr 16, 2026 8:02 pm</p>', 'Ada Finch'],
    ['<p>by <a rel="author">Mary-Ann Crane</a> and others</p>', 'Mary-Ann Crane'],
    ['<p class="byline">Ada Finch, Town Desk April 5, 2026 | 6:00 PM</p>', 'Ada Finch, Town Desk'],
    ['<div class="comments"><b itemprop="author">heron</b></div>', null],
    ['<p>By the bridge.</p>', null],
  ])('reads the byline of %j', (body, expected) => expect(read('', body).byline).toBe(expected));

  it('reads dates of meta elements, of microdata and of time', () => {
    const meta = '<meta property="article:published_time" content="2026-04-30">';
    expect(read(meta, '<time datetime="2020-01-01">then</time>').publishedAt).toBe('2026-04-30');
    const micro = '<span itemprop="datePublished" content="2026-04-29">x</span>';
    expect(read('', micro).publishedAt).toBe('2026-04-29');
    expect(read('', '<time datetime="2026-04-28T10:00Z">28 April</time>').publishedAt).toBe(
      '2026-04-28T10:00Z',
    );
    expect(read('').publishedAt).toBeNull();
  });

  it('takes the address that the page claims', () => {
    const link = '<link rel="canonical" href="/2026/bridge">';
    expect(read(link, '', 'https://heron.example/amp/bridge?x=1').url).toBe(
      'https://heron.example/2026/bridge',
    );
    expect(read(link).url).toBeNull();
    expect(read('', '', 'https://heron.example/b').url).toBe('https://heron.example/b');
    const saved = '<!-- saved from url=(0031)https://heron.example/2026/ferry -->';
    expect(readMetadata(parsePage(`<!doctype html>${saved}<p>So.`), null).url).toBe(
      'https://heron.example/2026/ferry',
    );
    expect(read('<link rel="canonical" href="javascript:alert(1)">').url).toBeNull();
  });

  it('reads the language', () => {
    expect(readMetadata(parsePage('<html lang="fr-CA"><p>Oui'), null).language).toBe('fr-CA');
    expect(read('<meta http-equiv="content-language" content="de">').language).toBe('de');
  });
});
