import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/index.ts';
import { compareVersions } from './compare-versions.ts';
import { readVersion } from './read-version.ts';

const PARAGRAPHS = [
  'The council voted on Thursday to open the old mill by the lower bridge again, nine years after it was shut.',
  '“It was never a ruin,” said Ana Holm, who leads the council. “It was a building that nobody looked at.”',
  'The roof alone will cost 400,000, half of which a fund for monuments is to pay.',
  'Bo Lind, who lives next door, called the plan a waste of money and said that he would appeal.',
];
const TITLE = 'Old mill to open again';

interface Page {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  readonly html?: string;
  readonly sha256?: string;
}

function version({ title = TITLE, paragraphs = PARAGRAPHS, html, sha256 = html ?? '' }: Page) {
  let start = 0;
  const blocks = [title, ...paragraphs].map((words, at): Block => {
    const block: Block = { kind: at === 0 ? 'title' : 'paragraph', start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
  const bytes = new TextEncoder().encode(html ?? '');
  const original = html === undefined ? null : { sha256, bytes, charset: 'utf-8' };
  return readVersion(
    { text: [title, ...paragraphs].join('\n\n'), blocks },
    { isIncomplete: false, original },
  );
}

const compare = (before: Page, after: Page) => compareVersions(version(before), version(after));
const put = (at: number, words: string) => PARAGRAPHS.with(at, words);

describe('what is no version', () => {
  test.for<[string, Page]>([
    ['quotation marks', { paragraphs: PARAGRAPHS.map((one) => one.replace(/[“”]/g, '"')) }],
    ['dashes and spaces', { paragraphs: PARAGRAPHS.map((one) => one.replaceAll(' of ', '\u00a0of\u2009')) }],
    ['capitals of a heading', { title: TITLE.toUpperCase() }],
    ['links', { paragraphs: [...PARAGRAPHS, 'Related', 'A goat in the bank', '12 comments'] }],
    ['how long ago', { paragraphs: ['Updated 5 minutes ago', ...PARAGRAPHS] }],
    ['the end of a paragraph', { paragraphs: [PARAGRAPHS.slice(0, 2).join(' '), ...PARAGRAPHS.slice(2)] }],
  ])('%s', ([, after]) => {
    expect(compare({}, after)).toBe('same');
  });

  test('another article on the page', () => {
    const other = ['A goat walked into the bank on Friday and stayed until it was shut, the police said.'];
    expect(compare({}, { title: 'Goat in bank', paragraphs: other })).toBeNull();
  });
});

describe('an edit', () => {
  test('of a word is told by the words', () => {
    const after = version({ paragraphs: put(2, PARAGRAPHS[2]!.replace('400,000', '500,000')) });
    const revision = compareVersions(version({}), after);
    if (revision === null || revision === 'same') throw new Error('no revision');
    expect(revision).toMatchObject({ kind: 'edit', note: null });
    expect(revision.changes.map((one) => after.text.slice(one.after!.start, one.after!.end))).toEqual([
      '500,000,',
    ]);
  });

  test.for<[string, Page]>([
    [
      'a quotation mark put in',
      { paragraphs: put(3, PARAGRAPHS[3]!.replace('a waste', '“a waste”').replace('a waste”', 'a waste”')) },
    ],
    ['a figure', { paragraphs: put(2, PARAGRAPHS[2]!.replace('400', '401')) }],
    ['a paragraph taken out', { paragraphs: PARAGRAPHS.slice(0, 3) }],
    ['a paragraph put in', { paragraphs: [...PARAGRAPHS, 'The work will begin in May.'] }],
    ['a headline', { title: 'Old mill will cost 400,000' }],
    ['a question mark', { title: `${TITLE}?` }],
  ])('%s', ([, after]) => {
    expect(compare({}, after)).toMatchObject({ kind: 'edit' });
  });

  test('with a note says where it is', () => {
    const note = 'This article was amended on 6 March 2026. The roof will cost 400,000, not 300,000.';
    const before = version({ paragraphs: put(2, PARAGRAPHS[2]!.replace('400', '300')) });
    const after = version({ paragraphs: [...PARAGRAPHS, note] });
    const revision = compareVersions(before, after);
    if (revision === null || revision === 'same' || !revision.note) throw new Error('no note');
    expect(after.text.slice(revision.note.start, revision.note.end)).toBe(note);
    expect(
      compareVersions(after, version({ paragraphs: put(1, 'She said no more.').concat(note) })),
    ).toMatchObject({ note: null });
  });

  test('with a heading over its note has both', () => {
    const after = version({ paragraphs: [...PARAGRAPHS, 'Correction', 'The roof will cost 400,000.'] });
    const revision = compareVersions(version({}), after);
    if (revision === null || revision === 'same' || !revision.note) throw new Error('no note');
    expect(after.text.slice(revision.note.start)).toBe('Correction\n\nThe roof will cost 400,000.');
  });
});

describe('what is no edit by the outlet', () => {
  test('the whole of what only its opening was there of', () => {
    const opening = { paragraphs: [PARAGRAPHS[0]!, 'Subscribe to continue reading.'] };
    expect(compare(opening, {})).toMatchObject({ kind: 'fuller' });
    expect(compare({ paragraphs: [PARAGRAPHS[0]!, 'She…'] }, {})).toMatchObject({ kind: 'edit' });
  });

  test('what is read of the same bytes', () => {
    const page = { html: '<p>…</p>', sha256: 'one' };
    expect(compare({ ...page, paragraphs: PARAGRAPHS.slice(1) }, page)).toMatchObject({ kind: 'reader' });
  });

  test('what both pages show, and only one text has', () => {
    const html = (paragraphs: readonly string[], foot: string) =>
      `<main><h1>${TITLE}</h1>${paragraphs.map((one) => `<p>${one.replace('Holm', '<b>Holm</b>')}</p>`).join('')}<i>${foot}</i></main>`;
    const before = { html: html(PARAGRAPHS, 'one'), paragraphs: PARAGRAPHS.slice(0, 3) };
    expect(compare(before, { html: html(PARAGRAPHS, 'other') })).toMatchObject({ kind: 'reader' });
    const shorter = { html: html(PARAGRAPHS.slice(0, 3), 'one'), paragraphs: PARAGRAPHS.slice(0, 3) };
    expect(compare(shorter, { html: html(PARAGRAPHS, 'other') })).toMatchObject({ kind: 'edit' });
  });
});
