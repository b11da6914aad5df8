import { describe, expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import type { Link, Relation } from '../../../src/model/index.ts';
import type { RelationItem, RelationLink } from '../../read-relations.ts';
import { goldOfItem } from '../gold/gold-of-item.ts';
import { tellGold } from '../gold/tell-gold.ts';
import { countLinks } from './count-links.ts';
import { countPairs } from './count-pairs.ts';
import { judgeLinks } from './judge-links.ts';

const TEXTS = {
  a: 'Ada Quill said the bridge would shut. Tom Roe said the bridge was safe.',
  b: 'The bridge will shut, said Ada Quill. It cost ten pounds, said Tom Roe.',
  c: 'Ada Quill denied saying so. Tom Roe withdrew his figure. Tom Roe was sorry if it misled anyone.',
};

const attribution = (id: string, content: string, speaker: string) => ({
  id,
  source: speaker,
  cue: null,
  content: [content],
  speaker,
  polarity: 'asserted',
  parent: null,
  onBehalfOf: null,
  after: null,
});

const line = (
  from: string,
  to: string | null,
  relation: Relation,
  flags: readonly string[] = [],
): RelationLink => ({
  from,
  to,
  candidates: [],
  relation,
  words: '',
  flags,
});

const ITEM: RelationItem = {
  slug: 'bridge',
  file: '',
  documents: Object.entries(TEXTS).map(([letter, text], at) => ({
    letter,
    outlet: `Outlet ${letter}`,
    date: `2026-01-0${at + 1}`,
    url: `https://${letter}.example/bridge`,
    text,
  })),
  attributions: [
    attribution('a1', 'the bridge would shut', 'Ada Quill'),
    attribution('a2', 'the bridge was safe', 'Tom Roe'),
    attribution('b1', 'The bridge will shut', 'Ada Quill'),
    attribution('b2', 'It cost ten pounds', 'Tom Roe'),
    attribution('c1', 'saying so', 'Ada Quill'),
    attribution('c2', 'his figure', 'Tom Roe'),
    attribution('c3', 'if it misled anyone', 'Tom Roe'),
  ],
  same: [['a1', 'b1']],
  apart: [['a2', 'b2']],
  links: [
    line('c1', 'a1', 'deniesSaying'),
    line('c1', 'a1', 'disputes', ['optional']),
    line('c2', 'b2', 'retracts'),
    line('a2', 'a1', 'contradicts'),
  ],
  conditional: [line('c3', 'b2', 'apologisesFor')],
  traps: [line('c1', 'a2', 'deniesSaying'), line('c2', null, 'corrects')],
};

const link = (from: string, to: string | null, relation: Relation, more: Partial<Link> = {}): Link => ({
  id: `${from} ${to} ${relation}`,
  document: '',
  from,
  to,
  relation,
  status: 'settled',
  isConditional: false,
  fault: null,
  candidates: [],
  provenance: { kind: 'rule', name: 'test', version: '1', score: 1, evidence: [] },
  ...more,
});

async function judge(links: readonly Link[], groups: readonly (readonly string[])[] = []) {
  const readings = await Promise.all(
    ITEM.documents.map(({ text, outlet, url, date }) =>
      read({ text, url, publisher: outlet, publishedAt: date }, { engine: 'rules' }),
    ),
  );
  const told = tellGold(goldOfItem(ITEM, readings));
  const statements = groups.map((attributions, at) => ({ id: `s${at}`, speakers: [], attributions }));
  return judgeLinks(told, { statements, links });
}

const verdictsOf = async (...links: readonly Link[]) =>
  (await judge(links)).links.map(({ verdict }) => verdict);

describe('a found link', () => {
  test('counts from any attribution of its statement to any of the other', async () => {
    expect(await verdictsOf(link('c1', 'a1', 'deniesSaying'), link('c1', 'b1', 'deniesSaying'))).toEqual([
      'right',
      'right',
    ]);
    const { relations } = countLinks([
      await judge([link('c1', 'a1', 'deniesSaying'), link('c1', 'b1', 'deniesSaying')]),
    ]);
    expect(relations.deniesSaying).toEqual({ hits: 1, found: 1, due: 1 });
  });

  test('that is optional, or contradicts beside another of the same two, is passed over', async () => {
    expect(await verdictsOf(link('c1', 'b1', 'disputes'), link('c1', 'a1', 'contradicts'))).toEqual([
      'passed',
      'passed',
    ]);
  });

  test('is wrong by relation, by target or altogether', async () => {
    expect(
      await verdictsOf(
        link('c2', 'b2', 'corrects'),
        link('c2', 'a2', 'retracts'),
        link('b2', 'a1', 'repeats'),
        link('a1', 'a2', 'contradicts'),
      ),
    ).toEqual(['mistyped', 'aside', 'spurious', 'spurious']);
  });

  test('to or from an attribution that is not listed is passed over', async () => {
    expect(await verdictsOf(link('c1', 'unlisted', 'disputes'), link('unlisted', null, 'disputes'))).toEqual([
      'passed',
      'passed',
    ]);
  });

  test('of an unlisted attribution counts for the listed one in its statement', async () => {
    const { links } = await judge([link('c1', 'other', 'deniesSaying')], [['other', 'b1']]);
    expect(links[0]?.verdict).toBe('right');
  });

  test('without a target is apart from the others', async () => {
    const { open, typed } = countLinks([
      await judge([link('c2', null, 'retracts'), link('b2', null, 'repeats')]),
    ]);
    expect(open).toEqual({ due: 0, right: 0, undecided: 1, spurious: 1 });
    expect(typed.found).toBe(0);
  });

  test('on a condition is counted apart', async () => {
    const judged = await judge([link('c3', 'b2', 'apologisesFor', { isConditional: true })]);
    expect(countLinks([judged])).toMatchObject({
      conditional: { hits: 1, found: 1, due: 1 },
      typed: { found: 0 },
    });
    expect(await verdictsOf(link('c3', 'b2', 'apologisesFor'))).toEqual(['mistyped']);
  });

  test('falls into the traps that name it', async () => {
    const { traps } = countLinks([
      await judge([link('c1', 'a2', 'deniesSaying'), link('c2', 'b2', 'corrects', { status: 'proposed' })]),
    ]);
    expect(traps).toEqual({ all: 2, fallen: 2, settled: 1 });
  });

  test('is not right as settled where a machine may only propose it', async () => {
    const { settled, typed } = countLinks([
      await judge([link('a2', 'a1', 'contradicts'), link('c2', 'b2', 'retracts')]),
    ]);
    expect(typed).toMatchObject({ hits: 2, found: 2, due: 3 });
    expect(settled).toMatchObject({ hits: 1, found: 2 });
  });

  test('of another relation finds the pair still', async () => {
    const { untyped } = countLinks([await judge([link('c2', 'b2', 'corrects')])]);
    expect(untyped).toEqual({ hits: 1, found: 1, due: 3 });
  });
});

test('reports of one utterance are counted in pairs, and those that only look alike', async () => {
  const judged = await judge(
    [],
    [
      ['a1', 'b1', 'c1'],
      ['a2', 'b2'],
    ],
  );
  expect(countPairs([judged])).toMatchObject({
    all: { hits: 1, found: 4, due: 1 },
    matched: { hits: 1, found: 4, due: 1 },
    apart: { all: 1, joined: 1 },
  });
});

test('a pair that is not made one is missed for what stands in the way', async () => {
  expect(countPairs([await judge([])]).missed).toEqual({ polarity: 0, unresolved: 0, speakers: 0, words: 1 });
});
