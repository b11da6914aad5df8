import { describe, expect, test } from 'vitest';
import { type FakeAttribution, fakeReading } from '../../../test/fake-reading.ts';
import { sha256 } from '../../../test/plain-document.ts';
import type { Attribution, AttributionPlace, Decision, Judgement, Reading } from '../../model/index.ts';
import { joinReadings } from '../registry/join-readings.ts';

/** A reading in which those named say so, in order; whoever is named twice says two things. */
function reading(id: string, ...said: readonly (readonly [name: string, content: string])[]): Reading {
  const names = [...new Set(said.map(([name]) => name))];
  const text = said.map(([name, content]) => `${name} said ${content}.`).join(' ');
  const attributions = said.map(([name, content]): FakeAttribution => {
    return { cue: `said ${content}`, content: [content], speaker: `p${names.indexOf(name)}` };
  });
  const bare = { kind: 'person', aliases: [], gender: null, roles: [], by: null } as const;
  const people = names.map((name, at) => ({ ...bare, id: `p${at}`, name }));
  return { ...fakeReading(text, attributions, { id }), people };
}

const ONE = reading('d1', ['Ana Holm', 'the mill was shut'], ['Bo Lind', 'the road was wet']);
const TWO = reading('d2', ['Cy Orr', 'nothing was wrong'], ['Ana Holm', 'it would open again']);
const READINGS = [ONE, TWO];

/** What is decided, in order, as judgements `j1`, `j2` … */
const judged = (decisions: readonly Decision[]): readonly Judgement[] =>
  decisions.map((decision, at) => ({
    id: `j${at + 1}`,
    by: 'Una',
    at: '2026-03-04',
    why: null,
    decision,
    replaces: null,
  }));

const join = (decisions: readonly Decision[], readings = READINGS) =>
  joinReadings(readings, { hash: sha256, judgements: judged(decisions) });

const idOf = (name: string) => join([]).people.find((one) => one.name === name)!.id;
const [ANA, BO, CY] = [idOf('Ana Holm'), idOf('Bo Lind'), idOf('Cy Orr')];

const placeOf = ({ document, attributions }: Reading, at: number): AttributionPlace => ({
  document: document.id,
  ...attributions[at]!,
});

const set = (reading: Reading, at: number, speaker: string | null) =>
  ({ type: 'speaker', attribution: placeOf(reading, at), speaker }) as const;

/** Names of the speakers, in order of the attributions. */
function speakers({ people, attributions }: ReturnType<typeof join>) {
  return attributions.map(({ speaker }) => people.find(({ id }) => id === speaker)?.name ?? null);
}

describe('merge', () => {
  test('gives all that the two say to the first, under whose id the other is found', () => {
    const joined = join([{ type: 'merge', people: [BO, CY] }]);
    expect(speakers(joined)).toEqual(['Ana Holm', 'Bo Lind', 'Bo Lind', 'Ana Holm']);
    expect(joined.forwards.get(CY)).toBe(BO);
    expect(joined.people.find(({ id }) => id === BO)?.aliases).toEqual(['Cy Orr']);
    expect(joined.orphaned).toEqual([]);
  });

  test('of two whom the machine has joined by itself holds, and is no orphan', () => {
    const readings = [ONE, reading('d3', ['Ana Holm', 'it was late'])];
    const fresh = joinReadings([readings[1]!], { hash: sha256 }).people[0]!.id;
    const joined = join([{ type: 'merge', people: [ANA, fresh] }], readings);
    expect(joined.orphaned).toEqual([]);
    expect(joined.forwards.get(fresh)).toBe(ANA);
  });

  test('holds only until the two are said to be apart', () => {
    const joined = join([
      { type: 'merge', people: [BO, CY] },
      { type: 'apart', people: [BO, CY] },
    ]);
    expect(speakers(joined)).toEqual(['Ana Holm', 'Bo Lind', 'Cy Orr', 'Ana Holm']);
  });

  test('of one merged before goes to whoever he was merged into', () => {
    const joined = join([
      { type: 'merge', people: [BO, CY] },
      { type: 'merge', people: [ANA, CY] },
      { type: 'rename', person: CY, name: 'Ana Orr' },
    ]);
    expect(new Set(speakers(joined))).toEqual(new Set(['Ana Orr']));
    expect(joined.people.map(({ id }) => id)).toEqual([ANA]);
  });
});

test('two whom a person held apart are not joined by machine, in whatever order they are named', () => {
  const known = join([], [ONE]).people[0]!.id;
  const fresh = join([], [TWO]).people.find(({ name }) => name === 'Ana Holm')!.id;
  for (const people of [[known, fresh] as const, [fresh, known] as const]) {
    const joined = join([{ type: 'apart', people }]);
    expect(joined.people.filter(({ name }) => name === 'Ana Holm').map(({ id }) => id)).toEqual([
      known,
      fresh,
    ]);
    expect(joined.questions).toEqual([]);
  }
});

describe('split', () => {
  const split = (reading: Reading, at: number, name: string) =>
    ({ type: 'split', person: ANA, name, attributions: [placeOf(reading, at)] }) as const;

  test('gives attributions to somebody new; the id stays where the oldest attribution is', () => {
    const joined = join([split(TWO, 1, 'Ana Holm the younger')]);
    expect(speakers(joined)).toEqual(['Ana Holm', 'Bo Lind', 'Cy Orr', 'Ana Holm the younger']);
    expect(joined.attributions[0]?.speaker).toBe(ANA);
    expect(join([split(TWO, 1, 'Ana Holm the younger')])).toEqual(joined);
  });

  test('of the oldest attribution takes the id with it, and the others go to a new one', () => {
    const joined = join([split(ONE, 0, 'Ana Holm the elder')]);
    expect(speakers(joined)).toEqual(['Ana Holm the elder', 'Bo Lind', 'Cy Orr', 'Ana Holm']);
    expect(joined.attributions[0]?.speaker).toBe(ANA);
  });
});

test('rename keeps the name that was as an alias', () => {
  const bo = join([{ type: 'rename', person: BO, name: 'Bo Lindqvist' }]).people.find(({ id }) => id === BO);
  expect(bo).toMatchObject({ name: 'Bo Lindqvist', aliases: ['Bo Lind'] });
});

describe('speaker', () => {
  test('sets who speaks, and says who decided it', () => {
    const joined = join([set(ONE, 1, CY)]);
    expect(speakers(joined)).toEqual(['Ana Holm', 'Cy Orr', 'Cy Orr', 'Ana Holm']);
    expect(joined.attributions[1]).toMatchObject({
      resolution: { kind: 'reviewer', name: 'Una', version: 'j1', score: 1 },
      candidates: [],
    });
  });

  test('null is nobody, and the last decision on an attribution holds', () => {
    expect(speakers(join([set(ONE, 1, CY), set(ONE, 1, null)]))[1]).toBeNull();
    expect(speakers(join([set(ONE, 1, null), set(ONE, 1, ANA)]))[1]).toBe('Ana Holm');
  });
});

test('an undone decision is as if it had never been; undoing the undoing brings it back', () => {
  const merge: Decision = { type: 'merge', people: [BO, CY] };
  expect(join([merge, { type: 'undo', judgement: 'j1' }])).toEqual(join([]));
  const undone = [merge, { type: 'undo', judgement: 'j1' }, { type: 'undo', judgement: 'j2' }] as const;
  expect(join(undone)).toEqual(join([merge]));
});

test('a decision on what is not there is listed, and applied to nothing', () => {
  const joined = join([
    { type: 'merge', people: [BO, 'gone'] },
    { type: 'rename', person: 'gone', name: 'Una' },
    { type: 'split', person: ANA, name: 'Una', attributions: [{ ...placeOf(ONE, 0), document: 'gone' }] },
    set(ONE, 0, 'gone'),
    set(reading('d9', ['Ana Holm', 'it']), 0, BO),
  ]);
  expect(joined.orphaned.map(({ id }) => id)).toEqual(['j1', 'j2', 'j3', 'j4', 'j5']);
  expect({ ...joined, orphaned: [] }).toEqual(join([]));
});

test('a decision holds where another reading ends the content a little later, and not where two are alike', () => {
  const [first, second] = ONE.attributions as [Attribution, Attribution];
  const moved = (by: number, id: string): Attribution => {
    return { ...second, id, content: second.content.map(({ start, end }) => ({ start, end: end + by })) };
  };
  const again = (...attributions: readonly Attribution[]) =>
    join([set(ONE, 1, CY)], [{ ...ONE, attributions: [first, ...attributions] }, TWO]);
  expect(speakers(again(moved(1, 'x')))[1]).toBe('Cy Orr');
  const doubtful = again(moved(0, 'x'), moved(1, 'y'));
  expect(speakers(doubtful).slice(1, 3)).toEqual(['Bo Lind', 'Bo Lind']);
  expect(doubtful.orphaned.map(({ id }) => id)).toEqual(['j1']);
});
