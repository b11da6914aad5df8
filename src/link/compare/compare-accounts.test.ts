import { expect, test } from 'vitest';
import { type MadeReading, madeReading } from '../../../test/record-reading.ts';
import type { Link, Reading, Statement, ToldDocument } from '../../model/index.ts';
import type { AccountsToCompare } from './accounts-to-compare.ts';
import { compareAccounts } from './compare-accounts.ts';
import { findCopies } from './find-copies.ts';

/** People bear their names as ids, so that they hold over the documents. */
function toldOf({ document, attributions, people }: Reading): ToldDocument {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const { id, text, title, publisher, language } = document;
  return {
    ...{ id, family: id, text, title, publisher, day: 20_000, language },
    sentences: [...text.matchAll(/[^.\n]+[.\n]/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
    attributions: attributions.map((one) => ({
      ...one,
      speaker: one.speaker === null ? null : nameOf.get([one.speaker].flat()[0]!)!,
    })),
    people: people.map((one) => ({ ...one, id: one.name })),
  };
}

const told = (url: string, made: MadeReading) =>
  toldOf(madeReading({ url: `https://${url}.example/1`, ...made }));

const HERALD = told('herald', {
  text: '“The weir will stand for a hundred years,” Ada Brook said. Bo Lind said that 40 homes were at risk from the river this winter.',
  said: [
    {
      ...{ by: 'Ada Brook', source: 'Ada Brook', cue: 'said', manner: 'direct' },
      content: ['“The weir will stand for a hundred years,”'],
    },
    {
      by: 'Bo Lind',
      source: 'Bo Lind',
      cue: 'said',
      content: ['that 40 homes were at risk from the river this winter'],
    },
  ],
});
const GAZETTE = told('gazette', {
  text: 'Ada Brook admitted that the weir “will stand for ten years”. Bo Lind said that 60 homes were at risk from the river this winter. “Pure fantasy,” said Cy Dunne.',
  said: [
    {
      ...{ by: 'Ada Brook', source: 'Ada Brook', cue: 'admitted', manner: 'mixed' },
      content: ['that the weir “will stand for ten years”'],
    },
    {
      by: 'Bo Lind',
      source: 'Bo Lind',
      cue: 'said',
      content: ['that 60 homes were at risk from the river this winter'],
    },
    { by: 'Cy Dunne', source: 'Cy Dunne', cue: 'said', manner: 'direct', content: ['“Pure fantasy,”'] },
  ],
});

const statement = (id: string, ...reports: readonly (readonly [ToldDocument, number])[]): Statement => ({
  id,
  speakers: [reports[0]![0].attributions[reports[0]![1]]!.speaker as string],
  attributions: reports.map(([document, at]) => document.attributions[at]!.id),
});

const DISPUTE: Link = {
  ...{ id: 'l1', document: GAZETTE.id, from: GAZETTE.attributions[2]!.id, to: HERALD.attributions[0]!.id },
  ...{ relation: 'disputes', status: 'proposed', isConditional: false, fault: null, candidates: [] },
  provenance: {
    kind: 'rule',
    name: 'x',
    version: '1',
    score: 0.7,
    evidence: GAZETTE.attributions[2]!.content,
  },
};

const asked = (given: Partial<AccountsToCompare> = {}): AccountsToCompare => ({
  documents: [HERALD, GAZETTE],
  statements: [
    statement('weir', [HERALD, 0], [GAZETTE, 0]),
    statement('forty', [HERALD, 1]),
    statement('sixty', [GAZETTE, 1]),
    statement('fantasy', [GAZETTE, 2]),
  ],
  links: [DISPUTE],
  incomplete: new Set(),
  copies: new Map(),
  ...given,
});

test('what both report stands beside what one does, with the differences', () => {
  const { shared, single } = compareAccounts(asked());
  expect(shared.map(({ id }) => id)).toEqual(['weir']);
  expect(single.map(({ id }) => id)).toEqual(['forty', 'sixty', 'fantasy']);
  const [first, second] = shared[0]!.reports;
  expect([first!.account, first!.changes]).toEqual([HERALD.id, null]);
  expect([second!.cue, second!.isTranslated]).toEqual(['admitted', false]);
  expect(
    second!.changes!.filter(({ change }) => change === 'changed').map(({ after }) => after.trim()),
  ).toEqual(['ten']);
  expect(single[0]!.notIn).toEqual([GAZETTE.id]);
});

test('a dispute and other figures are conflicts, and the dispute an event of the statement', () => {
  const { conflicts, shared } = compareAccounts(asked());
  expect(conflicts.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['disputes', 'fantasy', 'weir'],
    ['figures', 'sixty', 'forty'],
  ]);
  expect(conflicts[0]!.evidence).toBe('“Pure fantasy,”');
  expect(shared[0]!.events.map(({ relation, speakers }) => [relation, speakers])).toEqual([
    ['disputes', ['Cy Dunne']],
  ]);
});

test('of a link that is open only the likeliest is told, and that it is open', () => {
  const candidates = [{ id: HERALD.attributions[0]!.id, score: 0.3 }];
  const { conflicts } = compareAccounts(asked({ links: [{ ...DISPUTE, to: null, candidates }] }));
  expect(conflicts[0]).toMatchObject({ kind: 'disputes', isOpen: true, to: 'weir', status: 'proposed' });
});

test('nothing is said of what an incomplete account leaves out', () => {
  const { single, accounts } = compareAccounts(asked({ incomplete: new Set([GAZETTE.id]) }));
  expect([single[0]!.notIn, single[0]!.unknownIn]).toEqual([[], [GAZETTE.id]]);
  expect(accounts.map(({ isIncomplete }) => isIncomplete)).toEqual([false, true]);
});

test('who is quoted how much', () => {
  const [, gazette] = compareAccounts(asked()).accounts;
  expect(
    gazette!.quoted.map(({ person, statements, words, verbatimWords }) => [
      person,
      statements,
      words,
      verbatimWords,
    ]),
  ).toEqual([
    ['Bo Lind', 1, 11, 0],
    ['Ada Brook', 1, 8, 5],
    ['Cy Dunne', 1, 2, 2],
  ]);
});

test('the same words in quotation marks from two people are a conflict', () => {
  const words = '“I have never seen so much water in my life”';
  const one = told('one', {
    text: `Ada Brook said ${words}.`,
    said: [{ by: 'Ada Brook', cue: 'said', manner: 'direct', content: [words] }],
  });
  const two = told('two', {
    text: `Bo Lind said ${words}.`,
    said: [{ by: 'Bo Lind', cue: 'said', manner: 'direct', content: [words] }],
  });
  const { conflicts } = compareAccounts(
    asked({
      documents: [one, two],
      statements: [statement('a', [one, 0]), statement('b', [two, 0])],
      links: [],
    }),
  );
  expect(conflicts.map(({ kind, from, to }) => [kind, from, to])).toEqual([['speakers', 'b', 'a']]);
});

test('a reprint is no account of its own', () => {
  const text = 'Rain fell all night.\nThe weir held.\n“It held,” Ada Brook said.\nNobody was hurt.\n';
  const said = [{ by: 'Ada Brook', cue: 'said', manner: 'direct' as const, content: ['“It held,”'] }];
  const [wire, paper] = [told('wire', { text, said }), told('paper', { text, said })];
  const copies = findCopies([wire, paper, HERALD]);
  expect([...copies]).toEqual([[paper.id, wire.id]]);
  const statements = [statement('held', [wire, 0], [paper, 0])];
  const { accounts, single, shared } = compareAccounts(
    asked({ documents: [wire, paper, HERALD], statements, links: [], copies }),
  );
  expect(accounts.map(({ document, copies: others }) => [document, others])).toEqual([
    [wire.id, [paper.id]],
    [HERALD.id, []],
  ]);
  expect([shared.length, single[0]!.reports.length]).toEqual([0, 1]);
});
