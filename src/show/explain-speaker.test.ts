import { describe, expect, test } from 'vitest';
import { type FakeAttribution, fakeReading } from '../../test/fake-reading.ts';
import type { Person, Provenance } from '../model/index.ts';
import { explainSpeaker } from './explain-speaker.ts';

const TEXT = 'Ana Holm and Bea Lind met Bo Orr. She said it was late.';

const person = (id: string, name: string): Person => ({
  ...{ id, name, kind: 'person', aliases: [], gender: null, roles: [], by: null },
});
const PEOPLE = [person('p1', 'Ana Holm'), person('p2', 'Bea Lind'), person('p3', 'Bo Orr')];

/** Why, where resolving gives that reason, that score, and those words as evidence. */
function explain(name: string, score: number, evidence: readonly string[], known: FakeAttribution = {}) {
  const resolution: Provenance = {
    ...{ kind: 'rule', name, version: '1', score },
    evidence: evidence.map((words) => {
      const start = TEXT.indexOf(words);
      return { start, end: start + words.length };
    }),
  };
  const reading = { ...fakeReading(TEXT, [{ ...known, resolution }]), people: PEOPLE };
  return explainSpeaker(reading, reading.attributions[0]!);
}

describe('why a speaker is who it is', () => {
  test('a sentence with the words that led to it, and how sure it is', () => {
    expect(explain('pronoun', 0.648, ['Bea Lind'])).toBe('spoken of before: “Bea Lind” (65%)');
  });

  test('words that stand apart are all given', () => {
    expect(explain('several', 0.9, ['Ana Holm', 'Bo Orr'])).toBe(
      'each of several: “Ana Holm … Bo Orr” (90%)',
    );
  });

  test('a reason that needs no words is given without', () => {
    expect(explain('first-person', 0.95, ['Ana Holm'])).toBe(
      'in the first person: whoever speaks the words around it (95%)',
    );
  });

  test('a dash stands where there is no evidence', () => {
    expect(explain('office', 0.7, [])).toBe('the text gives them this role: — (70%)');
  });

  test('others who may be meant are named, likeliest first, with their chances', () => {
    const candidates = [
      { id: 'p1', score: 0.331 },
      { id: 'p3', score: 0.1 },
    ];
    expect(explain('pronoun', 0.5, ['Bea Lind'], { candidates })).toBe(
      'spoken of before: “Bea Lind” (50%); or Ana Holm 33%, Bo Orr 10%',
    );
  });
});

describe('why nobody speaks', () => {
  test('left open, with those who may be meant', () => {
    const candidates = [{ id: 'p1', score: 0.5 }];
    expect(explain('pronoun-in-doubt', 0, [], { candidates })).toBe(
      'left open: several may be meant; or Ana Holm 50%',
    );
  });

  test('a source that is not in the text has no chance beside it', () => {
    expect(explain('no-source', 0, [])).toBe('nobody: the text names no source');
  });

  test('before resolving nobody was looked for', () => {
    const reading = fakeReading(TEXT, [{}]);
    expect(explainSpeaker(reading, reading.attributions[0]!)).toBe('nobody was looked for');
  });
});

test('a reason of another engine is given as it is', () => {
  expect(explain('star-sign', 0.2, [])).toBe('star-sign (20%)');
});
