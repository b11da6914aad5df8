import { describe, expect, test } from 'vitest';
import { type FakeAttribution, fakeReading } from '../../../test/fake-reading.ts';
import type { JoinedAttribution } from './joined-readings.ts';
import { type Doubt, listDoubts } from './list-doubts.ts';
import type { PeopleQuestion } from './people-comparison.ts';

const resolved = (score: number, kind: 'rule' | 'reviewer' = 'rule') => ({
  ...{ kind, name: 'pronoun', version: '1', score, evidence: [] },
});

/** What is in doubt of those attributions and questions; `a1`, `a2` … and the pairs of people. */
function doubts(fakes: readonly FakeAttribution[], questions: readonly PeopleQuestion[] = []) {
  const attributions = fakeReading('', fakes).attributions.map(
    (one): JoinedAttribution => ({ ...one, document: 'd1' }),
  );
  return listDoubts({ people: [], attributions, questions, forwards: new Map(), orphaned: [] });
}

const what = (doubt: Doubt) => (doubt.kind === 'speaker' ? doubt.attribution : doubt.people.join(' '));
const question = (a: string, b: string, score: number): PeopleQuestion => ({ a, b, score, reasons: ['x'] });

describe('a speaker', () => {
  test('of whom the machine is sure is in no doubt, nor one whom a person decided', () => {
    expect(
      doubts([
        { speaker: 'p1', resolution: resolved(0.9) },
        { speaker: 'p1', resolution: resolved(0.8) },
        { speaker: 'p1', resolution: resolved(0.5, 'reviewer') },
        { speaker: 'p1', resolution: null },
      ]),
    ).toEqual([]);
  });

  test('who is left open is in doubt only where somebody may be meant', () => {
    const candidates = [{ id: 'p1', score: 0.3 }];
    expect(doubts([{ resolution: resolved(0) }, { resolution: resolved(0), candidates }]).map(what)).toEqual([
      'a2',
    ]);
  });

  test('in doubt is told with the attribution, its document, and who else may be meant', () => {
    const candidates = [{ id: 'p2', score: 0.4 }];
    expect(doubts([{ speaker: ['p1', 'p3'], resolution: resolved(0.5), candidates }])).toMatchObject([
      { kind: 'speaker', document: 'd1', attribution: 'a1', speaker: ['p1', 'p3'], candidates, score: 0.5 },
    ]);
  });
});

test('an unnamed source is in no doubt where nobody else may be meant', () => {
  const bare = { aliases: [], named: {}, gender: null, roles: [], mentions: [], documents: 1, company: [] };
  const people = [{ ...bare, id: 'p1', name: 'a clerk', kind: 'anonymous' as const }];
  const [one] = fakeReading('', [{ speaker: 'p1', resolution: resolved(0.6) }]).attributions;
  const attributions = [{ ...one!, document: 'd1' }];
  expect(listDoubts({ people, attributions, questions: [], forwards: new Map(), orphaned: [] })).toEqual([]);
});

describe('what would do most harm comes first', () => {
  test('words verbatim before words reported, and either in a named mouth before nobody’s', () => {
    const open = { resolution: resolved(0.5), candidates: [{ id: 'p1', score: 0.3 }] };
    const named = { speaker: 'p1', resolution: resolved(0.5) };
    expect(
      doubts([
        { ...open, manner: 'indirect' },
        { ...named, manner: 'indirect' },
        { ...named, manner: 'direct' },
        { ...named, manner: 'indirect', resolution: resolved(0.4) },
      ]).map(what),
    ).toEqual(['a3', 'a4', 'a2', 'a1']);
  });

  test('words of which a part is verbatim count as verbatim', () => {
    const [mixed, direct] = doubts(
      (['mixed', 'direct'] as const).map((manner) => ({ manner, speaker: 'p1', resolution: resolved(0.5) })),
    );
    expect(mixed?.harm).toBe(direct?.harm);
  });

  test('the less sure of two that are alike otherwise', () => {
    const said = (score: number) => ({ speaker: 'p1', resolution: resolved(score) });
    expect(doubts([said(0.7), said(0.45), said(0.6)]).map(what)).toEqual(['a2', 'a3', 'a1']);
  });

  test('of pairs that may be one, those of whom both speak much and who are most in doubt', () => {
    const said = (...speakers: readonly string[]) =>
      speakers.map((speaker): FakeAttribution => ({ speaker, resolution: resolved(0.9) }));
    const listed = doubts(said('p1', 'p1', 'p2', 'p2', 'p3'), [
      question('p1', 'p3', 0.5),
      question('p1', 'p4', 0.5),
      question('p1', 'p2', 0.2),
      question('p2', 'p1', 0.5),
    ]);
    expect(listed.map(what)).toEqual(['p2 p1', 'p1 p3', 'p1 p2', 'p1 p4']);
    expect(listed.at(-1)?.harm).toBe(0);
  });

  test('people and speakers stand in one list', () => {
    const said: FakeAttribution = { speaker: 'p1', manner: 'direct', resolution: resolved(0.5) };
    const listed = doubts(
      [said, { ...said, speaker: 'p2', manner: 'indirect' }],
      [question('p1', 'p2', 0.5)],
    );
    expect(listed.map(({ kind }) => kind)).toEqual(['speaker', 'speaker', 'same-person']);
  });
});
