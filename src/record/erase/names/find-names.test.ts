import { describe, expect, test } from 'vitest';
import { nameForms } from '../../../resolve/index.ts';
import { NAMED_HERE, type NameScope, redact, WHOLE_NAMES } from './find-names.ts';
import { createNameSet, hashNames, namesOfMarks } from './name-set.ts';

const namesOf = (name: string, ...aliases: string[]) =>
  createNameSet([nameForms({ kind: 'person', name, aliases })]);
const ANA = namesOf('Ana Holm', 'Holm', 'Dr. Ana Maria Holm', 'the harbourmaster');
const shown = (text: string, names = ANA, scope: NameScope = NAMED_HERE) =>
  redact(text, names, scope).replace(/█+/g, (run) => `[${run.length}]`);

describe('whole names', () => {
  test.each([
    ['Ana Holm left.', '[8] left.'],
    ['ANA HOLM left.', '[8] left.'],
    ['Holm, Ana (2026)', '[9] (2026)'],
    ["Ana Holm's boat, Ana Holm’s crew", "[8]'s boat, [8]’s crew"],
    ['Ana\nHolm', '[3]\n[4]'],
    ['Ána Hólm and Ana Hol\u00ADm', '[8] and [9]'],
    ['https://x.example/news/ana-holm-resigns', 'https://x.example/news/[8]-resigns'],
    ['write to ana.holm@x.example or @anaholm', 'write to [8]@x.example or @[7]'],
    ['#AnaHolm and ana_holm', '#[7] and [8]'],
    ['Dr. Ana Maria Holm spoke', 'Dr. [14] spoke'],
  ])('%j', (text, expected) => {
    expect(shown(text, ANA, WHOLE_NAMES)).toBe(expected);
  });

  test('alone, where nothing says that the person is meant, parts of the name stay', () => {
    for (const text of ['Holm left.', 'Ana left.', 'A. Holm left.', 'Anna Holm left.', 'the Holms'])
      expect(shown(text, ANA, WHOLE_NAMES)).toBe(text);
  });
});

describe('in a document that speaks of the person', () => {
  test.each([
    ['Holm left; Ana said so. Ms Holm’s boat', '[4] left; [3] said so. Ms [4]’s boat'],
    ['Mayor Holm and A. Holm and A.M. Holm', 'Mayor [4] and [7] and [9]'],
    ['But Holm left. Will Holm resign?', 'But [4] left. Will [4] resign?'],
    ['HOLM: No.', '[4]: No.'],
    ['a Holm-led group', 'a [4]-led group'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('names of others stay, and words that are none', () => {
    for (const text of ['Bob Holm left.', 'B. Holm left.', 'Ana Lopez left.', 'a holm oak', 'Holmes left.'])
      expect(shown(text)).toBe(text);
  });

  test('a part that somebody else bears stays where it is alone, but where it is known who is meant', () => {
    const others = namesOf('Bo Holm');
    const scope = { ...NAMED_HERE, shared: new Set(['holm', 'bo']), others };
    expect(shown('Ana Holm met Bo Holm. Holm left.', ANA, scope)).toBe('[8] met Bo Holm. Holm left.');
    const sure = [{ start: 22, end: 26 }];
    expect(shown('Ana Holm met Bo Holm. Holm left.', ANA, { ...scope, sure })).toBe(
      '[8] met Bo Holm. [4] left.',
    );
  });
});

test('offsets hold whatever is overwritten', () => {
  const text = 'Ana Holm 🙂 said Ana Holm’s 🙂 “Holm”.';
  expect(redact(text, ANA, NAMED_HERE)).toHaveLength(text.length);
});

test('particles, hyphens and apostrophes are parts of a name', () => {
  const meer = namesOf('Piet van der Meer');
  expect(shown('Piet van der Meer; Van der Meer; Mr van der Meer', meer)).toBe('[17]; [12]; Mr [12]');
  const trent = namesOf('Ana Vega-Trent');
  expect(shown('Ana Vega-Trent, Vega Trent, Vega-\nTrent', trent)).toBe('[14], [10], [4]-\n[5]');
  expect(shown("Una O’Shea, O'Shea", namesOf('Una O’Shea'))).toBe('[10], [6]');
});

test('a body is known by its whole names alone', () => {
  const body = createNameSet([
    nameForms({ kind: 'organisation', name: 'Brackwater Health', aliases: ['BHS', 'the trust'] }),
  ]);
  expect(shown('Brackwater Health (BHS) said Brackwater and the trust', body)).toBe(
    '[17] ([3]) said Brackwater and the trust',
  );
});

test('a name in hashes is found where the name is', () => {
  const hashed = namesOfMarks(hashNames(ANA, 'salt'), 'salt');
  expect(JSON.stringify(hashNames(ANA, 'salt'))).not.toMatch(/holm|ana/i);
  for (const text of ['Ana Holm left; Holm and A. Holm, ana.holm@x.example', 'Bob Holm', 'Holm, Ana'])
    expect(shown(text, hashed)).toBe(shown(text));
});
