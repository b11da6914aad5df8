import { describe, expect, test } from 'vitest';
import { type Telling, tellMarked } from '../../../test/tell-marked.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';
import { groupReports } from './group-reports.ts';

const DAY = 20_000;

/** A marked text as a report or more of a statement of the archive, each of its own one. */
const archived = (annotated: string, telling: Telling = {}): readonly Report[] =>
  reportsOf(tellMarked(annotated, { day: DAY, publisher: 'The Post', ...telling })).map((report, n) => ({
    ...report,
    statement: `s${n + 1}`,
  }));

/** Which statements of the archive each report of the document is put into; those of one group are one. */
function put(before: readonly Report[], annotated: string, telling: Telling = {}): readonly string[] {
  const document = tellMarked(annotated, { day: DAY + 1, publisher: 'The Star', ...telling });
  return groupReports(reportsOf(document), before).map(
    ({ attributions, statements }) => `${attributions.join(' ')}: ${statements.join(' ')}`,
  );
}

const LAMP = archived(
  '[t|“I have lit that lantern nine thousand times and I would do it again for nothing,”] [s|Ada Holm] [c|said].',
);

describe('one utterance', () => {
  test.for([
    ['in another person', '[s|Ada Holm] [c|said] [t|that she had lit the lantern nine thousand times].'],
    ['trimmed', '[t|“I have lit that lantern nine thousand times …”] [s|Ms Holm] [c|said].'],
    [
      'half quoted',
      '[s|Ada Holm] [c|told] islanders [t|she had lit the lantern 9 thousand times “for nothing”].',
    ],
  ])('%s', ([, words]) => {
    expect(put(LAMP, words!)).toEqual(['a1: s1']);
  });

  test('told of somebody without a name, in the same words', () => {
    expect(
      put(LAMP, '[t|“I have lit that lantern nine thousand times,”] [c|said] [s|a keeper].', {
        speakers: [null],
      }),
    ).toEqual(['a1: s1']);
  });

  test('told of nobody who is known, whole in quotation marks', () => {
    const before = archived('[t|“He is a walrus,”] [s|Ada Holm] [c|said].');
    expect(put(before, '[t|“He is a walrus.”]', { speakers: [null] })).toEqual(['a1: s1']);
  });

  test('denied again in a document that has no day, where both have a word in common', () => {
    const before = archived('[s|Ada Holm] [c|said] [t|she had never used the word rotten].');
    const words = '[s|Holm] [c|insisted] [t|that she had not used that word].';
    expect(put(before, words, { day: null })).toEqual(['a1: s1']);
  });

  test('pointed at in the same document and in an earlier one', () => {
    const words =
      '[s1|Ada Holm] [c1|told] islanders [t1|she had lit the lantern nine thousand times]. Nobody else heard [s2|her] [c2|say] [t2|it].';
    expect(put([], words)).toEqual(['a1 a2: ']);
    expect(put(LAMP, 'We were surprised that [s|she] [c|said] [t|such a thing].')).toEqual(['a1: s1']);
  });

  test('an apology told again without its object', () => {
    const before = archived(
      '[s|Ada Holm] [c|said] [t|she was sorry for what she had called the harbour board].',
    );
    expect(put(before, '[s|Holm] [c|has apologised] [t|for it].')).toEqual(['a1: s1']);
  });

  test('joins statements that were two until now', () => {
    const before = [
      ...archived('[t|“The ferry will sail at seven with cattle aboard,”] [s|Ada Holm] [c|said].'),
      ...archived('[t|“The ferry will sail at seven with cattle,”] [s|Ada Holm] [c|said].', {}).map(
        (one) => ({
          ...one,
          statement: 's2',
        }),
      ),
    ];
    expect(put(before, '[t|“The ferry will sail at seven with cattle aboard,”] [s|Holm] [c|said].')).toEqual([
      'a1: s1 s2',
    ]);
  });
});

test('a report that quotes two remarks makes them no one statement', () => {
  const [hobby, both] = ['s1', 's2'].map((statement, n) =>
    archived(
      n === 0
        ? '[s|Ada Holm] [c|called] [t|the choir “a nice little hobby”].'
        : '[s|Ada Holm] [c|said] [t|the choir was “a nice little hobby” and the organ “a box of draughts and mice”].',
      { manners: ['mixed'] },
    ).map((one) => ({ ...one, statement })),
  );
  const found = put([...hobby!, ...both!], '[t|“A nice little hobby,”] [s|Holm] [c|said].');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^a1: s[12]$/);
});

describe('two utterances', () => {
  const BEDS = archived('[s|Ada Holm] [c|said] [t|the county would open 1,500 hospital beds by March].');
  test.for([
    ['another figure', BEDS, '[s|Holm] [c|said] [t|the county would open 15,000 hospital beds by March].'],
    ['the reverse', BEDS, '[s|Holm] [c|said] [t|the county would not open 1,500 hospital beds by March].'],
    ['again', LAMP, '[s|Holm] [c|said again] [t|she had lit the lantern nine thousand times].'],
    ['other words', BEDS, '[s|Holm] [c|said] [t|the ferry was late because of the fog].'],
    ['to take it back', BEDS, '[s|Holm] [c|said] [t|she withdrew the promise of 1,500 hospital beds].'],
  ] as const)('%s', ([, before, words]) => {
    expect(put(before, words)).toEqual(['a1: ']);
  });

  test('another figure, though others of the statement give none', () => {
    const flat = '[s|Ada Holm] [c|said] [t|the county would open hospital beds by March].';
    const before = [...BEDS, ...archived(flat), ...archived(flat), ...archived(flat)].map((one) => ({
      ...one,
      statement: 's1',
    }));
    expect(put(before, '[s|Holm] [c|said] [t|the county would open hospital beds by March].')).toEqual([
      'a1: s1',
    ]);
    const words = '[s|Holm] [c|said] [t|the county would open 15,000 hospital beds by March].';
    expect(put(before, words)).toEqual(['a1: ']);
  });

  test('of two affairs, where nobody knows the day', () => {
    const before = archived(
      '[s|Ada Holm] [c|criticised] [t|the new taxes]. The vote in Calder followed one in Ferrand and one in Osier.',
      { day: null },
    );
    const words = (names: string) => `[s|Holm] [c|criticised] [t|the tax plans]. The vote in ${names}.`;
    expect(put(before, words('Calder followed one in Ferrand'), { day: null })).toEqual(['a1: s1']);
    expect(put(before, words('Brindle was lost in Tamsin and Quoile'), { day: null })).toEqual(['a1: ']);
    const verbatim = archived(
      `${'[t|“I have lit that lantern nine thousand times,”] [s|Ada Holm] [c|said]'} in Calder.`,
    );
    expect(
      put(verbatim, '[t|“I have lit that lantern nine thousand times,”] [s|Holm] [c|said] in Brindle.', {
        day: null,
      }),
    ).toEqual(['a1: s1']);
  });

  test('of which one has nothing but a name to say', () => {
    const before = archived('[s|Ada Holm] [c|criticised] [t|Bo Lind].');
    expect(put(before, '[s|Holm] [c|criticised] [t|Bo Lind].')).toEqual(['a1: s1']);
    expect(put(before, '[s|Holm]’s [c|debate against] [t|Bo Lind].')).toEqual(['a1: ']);
  });

  test('another speaker, even in the same words', () => {
    const people = ['p1', 'p2'].map((id) => ({
      ...{ id, name: id === 'p1' ? 'Ada Holm' : 'Bo Lind', kind: 'person' as const, aliases: [], roles: [] },
      ...{ gender: null, by: null },
    }));
    const before = archived('[t|“No lantern, no landing,”] [s|Ada Holm] [c|shouted].', { people });
    expect(
      put(before, '[t|“No lantern, no landing,”] [s|Bo Lind] [c|said].', { people, speakers: ['p2'] }),
    ).toEqual(['a1: ']);
  });

  test('somebody who is called by a part of the name may be the same, where the words are', () => {
    const people = ['Ada Holm', 'Ada', 'Eda'].map((name, n) => ({
      ...{ id: `p${n + 1}`, name, kind: 'person' as const, aliases: [], roles: [] },
      ...{ gender: null, by: null },
    }));
    const before = archived('[t|“No lantern, no landing, no excuse,”] [s|Ada Holm] [c|shouted].', { people });
    const words = '[t|“No lantern, no landing, no excuse,”] [s|Ada] [c|said].';
    expect(put(before, words, { people, speakers: ['p2'] })).toEqual(['a1: s1']);
    expect(put(before, words, { people, speakers: ['p3'] })).toEqual(['a1: ']);
  });

  test('on a day after the other came out', () => {
    const words = 'On June 20 [s|Holm] [c|said] [t|the county would open 1,500 hospital beds by March].';
    const june = Date.UTC(2026, 5, 22) / 86_400_000;
    const before = archived('[s|Ada Holm] [c|said] [t|the county would open 1,500 hospital beds].', {
      day: june - 40,
    });
    expect(put(before, words, { day: june })).toEqual(['a1: ']);
  });
});

test('what is not said is in no group', () => {
  const words = '[s|Holm] [c|never said] [t|that she had lit the lantern].';
  expect(put(LAMP, words, { polarities: ['negated'] })).toEqual([]);
});

test('an outlet’s regret belongs to its note', () => {
  const people = [
    {
      id: 'p9',
      name: 'The Star',
      kind: 'organisation' as const,
      aliases: [],
      roles: [],
      gender: null,
      by: null,
    },
  ];
  const words =
    '[s1|We] [c1|reported] on Monday [t1|that Ms Holm had called the board a circus]. [s2|The Star] [c2|is sorry] [t2|that it hurt the board].';
  expect(put([], words, { people, speakers: ['p9', 'p9'] })).toEqual(['a1 a2: ']);
});
