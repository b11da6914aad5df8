import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import type { ComparedAccounts, DocumentHead } from '../../model/index.ts';
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH } from './comparison-style.ts';
import { showComparison } from './show-comparison.ts';

const SCREEN = { columns: 80, hasColour: false, isExplained: false, hasIds: false };
const hasControls = (text: string): boolean => ['\u001b', '\u202e'].some((one) => text.includes(one));
const EVIL = '<script>alert(1)</script>\u001b[31m\u202e|*x*"onload="y';

const head = (id: string, given: Partial<DocumentHead> = {}): DocumentHead => ({
  ...{
    id,
    title: 'A title',
    publisher: `The ${id}`,
    publishedAt: '2026-03-04T10:00:00Z',
    url: null,
    file: null,
  },
  ...given,
});

const report = (account: string, words: string) => ({
  ...{ account, attribution: `${account}1`, source: 'she', cue: 'falsely claimed', words },
  ...{ manner: 'direct' as const, isTranslated: false, changes: null },
});

function compared(words: string): ComparedAccounts {
  const one = { id: 's1', speakers: ['p1'], notIn: [], unknownIn: [], events: [] };
  const pieces = [
    { change: 'kept' as const, before: 'It was ', after: 'It was ' },
    { change: 'changed' as const, before: 'nice', after: words },
  ];
  return {
    accounts: [
      { document: 'Herald', copies: ['Echo'], isIncomplete: false, quoted: [] },
      {
        document: 'Gazette',
        copies: [],
        isIncomplete: true,
        quoted: [
          { person: 'p1', statements: 1, direct: 1, mixed: 0, indirect: 0, words: 7, verbatimWords: 5 },
        ],
      },
    ],
    people: [{ id: 'p1', name: words, kind: 'person', aliases: [], gender: null, roles: [], by: null }],
    shared: [
      {
        ...one,
        reports: [
          report('Herald', 'It was nice'),
          { ...report('Gazette', `It was ${words}`), isTranslated: true, changes: pieces },
        ],
      },
    ],
    single: [{ ...one, id: 's2', unknownIn: ['Gazette'], reports: [report('Herald', 'It rains')] }],
    conflicts: [
      {
        kind: 'disputes',
        status: 'proposed',
        score: 0.7,
        link: 'l',
        isOpen: true,
        from: 's2',
        to: 's1',
        evidence: words,
      },
    ],
    documents: [
      head('Herald', { url: 'javascript:alert(1)', title: words }),
      head('Echo'),
      head('Gazette', { publisher: words }),
    ],
  };
}

test('the table says who reports what, in which words, and what cannot be told', () => {
  const table = showComparison(compared('a lovely hobby'), 'table', SCREEN);
  expect(table).toContain('A  ● “falsely claimed” It was nice');
  expect(table).toContain('(translated) It was [-nice-]{+a lovely hobby+}');
  expect(table).toContain('perhaps: a lovely hobby disputes it: “a lovely hobby” (proposed, 70 %)');
  expect(table).toContain('cannot be told of B, of which only a part was there');
  expect(table).toContain('the same text: The Echo');
  expect(table).toContain('1, 7 (5)');
  expect(Math.max(...table.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
});

test('markdown and JSON have the same', () => {
  expect(showComparison(compared('lovely'), 'markdown', SCREEN)).toContain('It was ~~nice~~ **lovely**');
  expect(JSON.parse(showComparison(compared('lovely'), 'json', SCREEN))).toEqual(compared('lovely'));
});

test('the page names its style sheet by hash', () => {
  const hash = createHash('sha256').update(COMPARISON_STYLE).digest('base64');
  expect(COMPARISON_STYLE_HASH).toBe(`sha256-${hash}`);
});

function elements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

test('hostile text shows itself and does nothing', () => {
  const all = elements(parse(showComparison(compared(EVIL), 'html', SCREEN)));
  expect(all.map(({ tagName }) => tagName)).not.toContain('script');
  const attributes = all.flatMap(({ attrs }) => attrs);
  expect(
    attributes.filter(({ name, value }) => name.startsWith('on') || value.startsWith('javascript:')),
  ).toEqual([]);
  for (const format of ['table', 'markdown', 'html'] as const)
    expect(showComparison(compared(EVIL), format, SCREEN)).not.toSatisfy(hasControls);
  expect(showComparison(compared(EVIL), 'markdown', SCREEN)).not.toMatch(/<script>/);
});
