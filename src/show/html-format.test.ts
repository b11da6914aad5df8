import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type FakeAttribution, fakeReading } from '../../test/fake-reading.ts';
import type { Document, Reading } from '../model/index.ts';
import { htmlFormat } from './html-format.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style.ts';

type Element = DefaultTreeAdapterTypes.Element;

const page = (...readings: readonly Reading[]) =>
  htmlFormat.open() + readings.map((one, i) => htmlFormat.reading(one, i)).join('') + htmlFormat.close(1);

function elements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes
    .map((child) => ('tagName' in child && child.tagName === 'sup' ? '' : textOf(child)))
    .join('');
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const shown = (text: string, fakes: readonly FakeAttribution[], known: Partial<Document> = {}) =>
  elements(parse(page(fakeReading(text, fakes, known))));
const withClass = (all: readonly Element[], name: string) =>
  all.filter((one) => attribute(one, 'class')?.split(' ').includes(name));

describe('the page', () => {
  test('names its one style sheet by hash and allows nothing else', () => {
    const hash = `sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}`;
    expect(HTML_STYLE_HASH).toBe(hash);
    const policy = elements(parse(page())).find((one) => attribute(one, 'http-equiv'));
    expect(attribute(policy!, 'content')).toContain("default-src 'none'");
    expect(page()).not.toMatch(/unsafe|<script|\sstyle=/);
  });

  test('marks source, cue and content, and gives a note that leads back', () => {
    const all = shown('Anna said that it rains.', [
      { source: 'Anna', cue: 'said', content: ['that it rains'] },
    ]);
    expect(
      withClass(all, 'row')
        .flatMap((row) => withClass(elements(row), 'source'))
        .map(textOf),
    ).toEqual(['Anna']);
    expect(withClass(all, 'c1').map(textOf)).toContain('that it rains');
    const [note] = withClass(all, 'note');
    expect(textOf(note!)).toContain('Anna said');
    const ids = all.map((one) => attribute(one, 'id'));
    const links = all.flatMap((one) => attribute(one, 'href') ?? []);
    expect(links).toEqual(['#n1-1', '#t1-1']);
    expect(ids).toEqual(expect.arrayContaining(['n1-1', 't1-1']));
  });

  test('shows the text letter for letter, whatever overlaps', () => {
    const text = 'One said “two said three” and\nfour.\n\nFive & <six>.';
    const all = shown(text, [
      { source: 'One', cue: 'said', content: ['“two said three”'] },
      { source: 'two', content: ['three” and\nfour'], parent: 'a1' },
    ]);
    const rows = withClass(all, 'row').map((row) => textOf(row.childNodes[0]!));
    expect(rows).toEqual(['One said “two said three” and\nfour.', 'Five & <six>.']);
    expect(withClass(all, 'c2').map(textOf)).toContain('three”');
  });

  test('gives each document anchors of its own', () => {
    const reading = fakeReading('Anna said so.', [{ source: 'Anna', cue: 'said', content: ['so'] }]);
    const ids = elements(parse(page(reading, reading))).flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a number stands once even where the content runs over two paragraphs', () => {
    const all = shown('Anna: so it\n\nis', [{ source: 'Anna', content: ['so it\n\nis'] }]);
    expect(all.filter(({ tagName }) => tagName === 'sup')).toHaveLength(1);
    expect(withClass(all, 'note')).toHaveLength(1);
  });
});

describe('hostile text', () => {
  const EVIL = `<script>alert(1)</script><img src=x onerror=alert(2)>"'><a href="javascript:alert(3)">x</a></style><!--\u202e\u0000]]>`;
  const known = { title: EVIL, byline: EVIL, publisher: EVIL, publishedAt: EVIL, file: EVIL, language: EVIL };
  const notices = [{ code: EVIL, message: EVIL, span: null }];
  const fakes = [{ source: EVIL, cue: EVIL, content: [EVIL] }];

  test.each(['javascript:alert(4)', 'data:text/html,<script>', EVIL, 'https://a.example/"onload="x'])(
    'shows itself and does nothing, at the address %j',
    (url) => {
      const hostile = shown(EVIL, fakes, { ...known, url, notices });
      const harmless = new Set(
        shown('x', [{ source: 'x', cue: 'x', content: ['x'] }], { notices }).map(({ tagName }) => tagName),
      );
      const attributes = hostile.flatMap(({ attrs }) => attrs);
      expect(hostile.filter(({ tagName }) => !harmless.has(tagName) && tagName !== 'bdi')).toEqual([]);
      expect(
        attributes.filter(({ name }) => name.startsWith('on') || name === 'src' || name === 'style'),
      ).toEqual([]);
      for (const { name, value } of attributes) {
        if (name === 'href') expect(value).toMatch(/^(?:#|https:)/);
      }
      expect(page(fakeReading(EVIL, fakes, known))).not.toMatch(/\0|\u202e/);
    },
  );
});
