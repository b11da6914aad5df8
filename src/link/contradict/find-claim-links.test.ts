import { expect, test } from 'vitest';
import type { ToldDocument } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';
import { findClaimLinks } from './find-claim-links.ts';

const DAY = 20_000;

/** A document in which each line “Speaker | content” is an attribution. */
function told(id: string, day: number, ...lines: readonly string[]): ToldDocument {
  let text = '';
  const parts = lines.map((line) => {
    const [speaker = '', content = ''] = line.split(' | ');
    const start = text.length;
    text += `${speaker} said ${content}. `;
    const at = start + speaker.length + ' said '.length;
    return { speaker, start, at, end: at + content.length };
  });
  return {
    ...{ id, family: id, text, title: null, publisher: null, day, language: 'en' },
    sentences: parts.map(({ start, end }) => ({ start, end: end + 1 })),
    people: parts.map(({ speaker }) => ({
      ...{ id: speaker, name: speaker, kind: 'person', aliases: [], gender: null, roles: [], by: null },
    })),
    attributions: parts.map(({ speaker, start, at, end }, n) => ({
      ...{ id: `${id}${n + 1}`, manner: 'indirect', polarity: 'asserted', act: 'say', parent: null },
      ...{ speaker, resolution: null, candidates: [] },
      source: [{ start, end: start + speaker.length }],
      cue: [{ start: start + speaker.length + 1, end: at - 1 }],
      content: [{ start: at, end }],
      provenance: { kind: 'rule', name: 'test', version: '1', score: 1, evidence: [] },
    })),
  };
}

const isOneSide = (one: Report, other: Report) => one.speakers.some((id) => other.speakers.includes(id));

/** Links of the last document, each report being a statement by itself: ends, relation and the words that show it. */
function linksOf(...documents: readonly ToldDocument[]): readonly string[] {
  const statements = documents.flatMap(reportsOf).map((report) => ({ reports: [report] }));
  return findClaimLinks(documents.at(-1)!, statements, isOneSide).map(
    ({ from, to, relation, evidence }) =>
      `${from.attribution.id} ${relation} ${to.attribution.id}: ${evidence.map(({ start, end }) => from.document.text.slice(start, end)).join(' ')}`,
  );
}

test('what one speaker said before, and the opposite', () => {
  const before = told('a', DAY, 'Mayor Ostrava | the tram depot will never be sold');
  const after = told(
    'b',
    DAY + 60,
    'Mayor Ostrava | it was a hard year, and the tram depot will be sold in June',
  );
  expect(linksOf(before, after)).toEqual(['b1 contradicts a1: and the tram depot will be sold in June']);
});

test('nothing of two affairs in which hardly the same is named', () => {
  const before = (names: string) =>
    told('a', DAY, 'Mayor Ostrava | the tram depot will never be sold', names);
  const after = told(
    'b',
    DAY + 60,
    'Mayor Ostrava | the tram depot will be sold in June',
    'Warden Pell | the boats of Calder and Ferrand were late, and so was the Osier',
  );
  const own = 'Warden Pell | boats of Calder and Ferrand were moored by the Osier';
  expect(linksOf(before(own), after)).toContain('b1 contradicts a1: the tram depot will be sold in June');
  const other = 'Angler Quick | the geese of Brindle and Tamsin had flown to Quoile and Marsk and Thole';
  expect(linksOf(before(other), after)).toEqual([]);
});

test('two accounts of one event', () => {
  const document = told(
    'a',
    DAY,
    'Warden Pell | two boats were moored at the jetty that night',
    'Angler Quick | five boats were moored at the jetty that night',
  );
  expect(linksOf(document)).toEqual(['a2 contradicts a1: five boats were moored at the jetty that night']);
});

test('the same again on another day', () => {
  const before = told('a', DAY, 'Dr Umber | every child should learn to swim before it learns to read');
  const after = told(
    'b',
    DAY + 30,
    'Dr Umber | once more that every child should learn to swim before it learns to read',
  );
  expect(linksOf(before, after)).toEqual([expect.stringContaining('b1 repeats a1')]);
});

test('the contrary in answer to somebody else disputes it', () => {
  const before = told('a', DAY, 'Tenant Vosper | the pipes of the tower were never flushed');
  const after = told('b', DAY + 2, 'Landlord Quill | in fact the pipes of the tower were flushed in May');
  expect(linksOf(before, after)).toEqual([
    'b1 disputes a1: in fact the pipes of the tower were flushed in May',
  ]);
});

test.each([
  [
    'another speaker’s echo',
    'Dr Umber | every child should learn to swim',
    'Ms Vetch | every child should learn to swim',
  ],
  [
    'another year',
    'Mayor Ostrava | the fair will not open in 2023',
    'Mayor Ostrava | the fair will open in 2025',
  ],
  ['another place', 'Warden Pell | the north quay is closed', 'Warden Pell | the south quay is open'],
  ['rounding', 'Warden Pell | about 5,000 eels were counted', 'Angler Quick | 4,930 eels were counted'],
  ['another matter', 'Dr Umber | the pool is too cold', 'Dr Umber | nobody had asked him about his boat'],
])('no link: %s', (_, earlier, later) => {
  expect(linksOf(told('a', DAY, earlier), told('b', DAY + 40, later))).toEqual([]);
});

test('later words are never the earlier', () => {
  const early = told('a', DAY, 'Mayor Ostrava | the depot will be sold');
  const late = told('b', DAY + 9, 'Mayor Ostrava | the depot will never be sold');
  expect(linksOf(late, early)).toEqual([]);
});
