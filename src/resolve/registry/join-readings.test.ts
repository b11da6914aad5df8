import { describe, expect, test } from 'vitest';
import { mark } from '../../../test/mark.ts';
import { plainDocument, sha256 } from '../../../test/plain-document.ts';
import { attributionsOf } from '../../../test/read-people-cases.ts';
import type { Judgement, Reading } from '../../model/index.ts';
import { segment } from '../../segment/index.ts';
import { resolveSpeakers } from '../resolve-speakers.ts';
import { joinReadings } from './join-readings.ts';

/** The reading of a marked text, found on a date. */
function reading(annotated: string, publishedAt: string | null = null): Reading {
  const { text, attributions } = mark(annotated);
  const document = { ...plainDocument(text), publishedAt };
  return { document, ...resolveSpeakers(segment(document), attributionsOf(attributions)), notices: [] };
}

const join = (readings: readonly Reading[], judgements: readonly Judgement[] = []) =>
  joinReadings(readings, { hash: sha256, judgements });

/** The speakers in order of the texts, by letters: the same letter is the same person. */
function speakers(readings: readonly Reading[]): string {
  const seen: string[] = [];
  const letters = join(readings).attributions.map(({ speaker }) => {
    if (speaker === null) return '-';
    const id = [speaker].flat().join(' ');
    if (!seen.includes(id)) seen.push(id);
    return 'abcdef'[seen.indexOf(id)];
  });
  return letters.join('');
}

const FULL = reading(
  '[s|Mayor Nadia Ruiz] [c|said] [t|the Tannock Bridge at Rathcorrin was safe], and Lissan would pay.',
  '2026-03-01',
);
const SURNAME = reading(
  '[s|Mayor Ruiz] [c|said] [t|that the Tannock Bridge near Rathcorrin would close], as Lissan had asked.',
  '2026-03-04',
);

describe('people of several documents', () => {
  test('a full name and a surname in the same affair are one person, under the full name', () => {
    const { people, attributions, questions } = join([FULL, SURNAME]);
    expect(speakers([FULL, SURNAME])).toBe('aa');
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Nadia Ruiz', 2]]);
    expect(attributions.map(({ document }) => document)).toEqual([FULL.document.id, SURNAME.document.id]);
    expect(questions).toEqual([]);
  });

  test('what both documents say of a person is kept, with the dates from which and to which they say so', () => {
    const [person] = join([FULL, SURNAME]).people;
    expect(person?.roles).toMatchObject([
      { office: 'mayor', seenFrom: '2026-03-01', seenTo: '2026-03-04', isFormer: false },
    ]);
  });

  test('a surname alone in another affair is nobody known before', () => {
    const other = reading('[s|Ms Ruiz] [c|said] [t|that her cows at Dunsea were well].');
    expect(speakers([FULL, other])).toBe('ab');
  });

  test('namesakes of other offices in other affairs stay apart, and a person is asked', () => {
    const nurse = reading('[s|Nadia Ruiz, a nurse at Dunsea Hospital,] [c|said] [t|it was late].');
    expect(speakers([FULL, nurse])).toBe('ab');
    expect(join([FULL, nurse]).questions).toMatchObject([{ reasons: ['full-agreement', 'other-office'] }]);
  });

  test('two of one name whom the texts call he and she are asked about, and not joined', () => {
    const [she, he] = [
      reading('[s|Ms Robin Teale] [c|said] [t|it was late at Dunsea].'),
      reading('[s|Mr Robin Teale] [c|said] [t|it was early at Dunsea].'),
    ];
    const { questions, people } = join([she!, he!]);
    expect(people).toHaveLength(2);
    expect(questions).toMatchObject([{ a: people[0]!.id, b: people[1]!.id }]);
    expect(questions[0]?.reasons).toContain('other-gender');
  });

  test('of two of one document only the likelier is somebody known before', () => {
    const sisters = reading(
      'Nadia Ruiz, mayor of Rathcorrin, and Carla Ruiz met. [s1|Carla Ruiz] [c1|said] [t1|the Tannock Bridge in Lissan shook]. [s2|Nadia Ruiz] [c2|denied] [t2|it].',
    );
    expect(speakers([SURNAME, sisters])).toBe('aba');
  });
});

describe('unnamed sources', () => {
  const [one, other] = [
    reading('[s|A clerk at the Lissan mill] [c|said] [t|it was shut].'),
    reading('[s|A clerk at the Lissan mill] [c|said] [t|it was shut]. No more was known.'),
  ];

  test('are nobody known before, even under the same words', () => {
    expect(speakers([one!, other!])).toBe('ab');
    expect(join([one!, other!]).questions).toEqual([]);
  });

  test('are the same in a copy of the text', () => {
    const copyOf = (id: string) => (id === other!.document.id ? one!.document.id : null);
    const { people, attributions } = joinReadings([one!, other!], { hash: sha256, copyOf });
    expect(people).toHaveLength(1);
    expect(new Set(attributions.map(({ speaker }) => speaker))).toEqual(new Set([people[0]!.id]));
  });
});

describe('“the minister”', () => {
  const BERIT =
    'The fisheries minister, Berit Ahlgren-Soto, came. [s|Ahlgren-Soto] [c|said] [t|there was enough].';
  const YAW =
    'Yaw Lindqvist, the fisheries minister, was candid. [s|Mr. Lindqvist] [c|said] [t|there was none].';
  const minister = (date: string | null) =>
    reading(`[s|The fisheries minister] [c|said] [t|on ${date} that boats should try cod].`, date);
  const named = [reading(BERIT, '2026-03-04'), reading(YAW, '2026-05-02')];

  test('is whoever the documents of that time name', () => {
    expect(speakers([...named, minister('2026-03-04'), minister('2026-05-09')])).toBe('abab');
  });

  test('between two holders is nobody, and a person is asked about both', () => {
    const { questions, people } = join([...named, minister('2026-04-10')]);
    expect(speakers([...named, minister('2026-04-10')])).toBe('abc');
    expect(questions.map(({ a, b }) => [a, b])).toEqual([
      [people[0]!.id, people[2]!.id],
      [people[1]!.id, people[2]!.id],
    ]);
  });

  test('years later, or without a date, is nobody', () => {
    expect(speakers([named[0]!, minister('2029-03-04')])).toBe('ab');
    expect(speakers([named[0]!, minister(null)])).toBe('ab');
  });
});

test('the same readings give the same people under the same ids, and a further reading changes none', () => {
  const ids = (readings: readonly Reading[]) => join(readings).people.map(({ id }) => id);
  const third = reading('[s|Bo Lind] [c|denied] [t|that the Tannock Bridge was old].');
  expect(ids([FULL, third])).toEqual(ids([FULL, third]));
  expect(ids([FULL, third, SURNAME])).toEqual(ids([FULL, third]));
});

test('every speaker and candidate is one of the people', () => {
  const two = reading('Ana Holm and Bea Lind met at Lissan. [s|She] [c|said] [t|it was late].');
  const { people, attributions } = join([FULL, two]);
  const ids = attributions.flatMap(({ speaker, candidates }) => [
    ...[speaker ?? []].flat(),
    ...candidates.map(({ id }) => id),
  ]);
  expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});
