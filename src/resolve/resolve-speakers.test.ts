import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark } from '../../test/mark.ts';
import { plainDocument } from '../../test/plain-document.ts';
import { attributionsOf } from '../../test/read-people-cases.ts';
import type { Span } from '../model/index.ts';
import { segment } from '../segment/index.ts';
import { resolveSpeakers } from './resolve-speakers.ts';

/** Who speaks each marked attribution, in order of the text, with the words that led to it. */
function resolve(annotated: string) {
  const { text, attributions } = mark(annotated);
  const { people, attributions: found } = resolveSpeakers(
    segment(plainDocument(text)),
    attributionsOf(attributions),
  );
  const personOf = (id: string) => people.find((one) => one.id === id)!;
  return found.map(({ speaker, resolution, candidates }) => {
    const speakers = speaker === null ? [] : [speaker].flat().map(personOf);
    return {
      speakers,
      names: speakers.map(({ name }) => name),
      kinds: speakers.map(({ kind }) => kind),
      reason: resolution!.name,
      score: resolution!.score,
      evidence: resolution!.evidence.map(({ start, end }) => text.slice(start, end)),
      others: candidates.map(({ id }) => personOf(id).name),
    };
  });
}

const namesIn = (annotated: string) => resolve(annotated).map(({ names }) => names.join(' + '));

test('an unnamed source is nobody who was named in the same role before', () => {
  expect(
    resolve(
      '[s1|Ana Holm, an engineer,] [c1|said] [t1|it was open]. [s2|An engineer at the yard] [c2|said] [t2|it was shut]. [s3|The engineer] [c3|added] [t3|that it was sad].',
    ).map(({ names, kinds }) => [...names, ...kinds]),
  ).toEqual([
    ['Ana Holm', 'person'],
    ['an engineer at the yard', 'anonymous'],
    ['an engineer at the yard', 'anonymous'],
  ]);
});

test('a letter speaks as whoever is said to have signed it, and a voice as whose it is', () => {
  expect(
    namesIn(
      '[t1|The ward would stay], [c1|according to] [s1|a letter seen by The Courier]. The letter, dated 14 January and signed by Wendell Straker of Brackwater, was short. [s2|It] [c2|says] [t2|that the ward is safe].',
    ),
  ).toEqual(['Wendell Straker', 'Wendell Straker']);
  expect(
    namesIn(
      '[t1|The hinges were cracked], [c1|according to] [s1|a report seen by The Courier]. [s2|The report, signed by Joseph Kurian,] [c2|found] [t2|four cracks].',
    ),
  ).toEqual(['a report seen by The Courier', 'a report seen by The Courier']);
  expect(
    namesIn('Ana Holm admitted that [s1|her voice] was on a tape [c1|calling] [t1|the pilots idle].'),
  ).toEqual(['Ana Holm']);
});

describe('names', () => {
  test('a surname is whoever the text names in full', () => {
    expect(
      namesIn('[s1|Nadia Ruiz] [c1|said] [t1|it was safe]. [s2|Ruiz] [c2|added] [t2|that it was old].'),
    ).toEqual(['Nadia Ruiz', 'Nadia Ruiz']);
  });

  test('Mr and Mrs tell a couple of one surname apart', () => {
    const couple = 'Karim Haddad and his wife, Leila Haddad, run the mill.';
    expect(
      namesIn(`${couple} [s1|Mr. Haddad] [c1|said] [t1|it was safe]. [s2|Mrs Haddad] [c2|denied] [t2|it].`),
    ).toEqual(['Karim Haddad', 'Leila Haddad']);
  });

  test('each of several who speak together is named', () => {
    const [one] = resolve('[s|Ana Holm and Bo Lind] [c|said] [t|it was late].');
    expect(one).toMatchObject({ names: ['Ana Holm', 'Bo Lind'], evidence: ['Ana Holm', 'Bo Lind'] });
  });
});

describe('words that stand for somebody named', () => {
  test.each([
    ['an office', 'Berit Ahlgren, the mayor of Lissan, came. [s|The mayor] [c|said] [t|it was full].'],
    ['an apposition', '[s|A company spokeswoman, Berit Ahlgren,] [c|said] [t|the mill was shut].'],
    ['a relative pronoun', 'Berit Ahlgren, [s|who] [c|said] [t|the mill was shut], left at noon.'],
    ['a pronoun', 'Berit Ahlgren met nobody on Monday. [s|She] [c|said] [t|it was late].'],
    ['a signed letter', '[s|A letter signed by Berit Ahlgren] [c|said] [t|the mill was shut].'],
    ['somebody’s letter', 'Berit Ahlgren wrote in May. [s|Her letter] [c|said] [t|the mill was shut].'],
  ])('%s', (_, annotated) => {
    expect(namesIn(annotated)).toEqual(['Berit Ahlgren']);
  });

  test('“I” inside a quotation is whoever is quoted', () => {
    const [, inner] = resolve(
      '[s1|Ana Holm] [c1|said] [t1|“[s2|I] [c2|told] them [t2|to leave] at noon.”] Bo Lind left.',
    );
    expect([inner?.names, inner?.reason]).toEqual([['Ana Holm'], 'first-person']);
  });

  test('a pronoun that fits two has the other as a candidate', () => {
    const [one] = resolve('Ana Holm and Bea Lind met. [s|She] [c|said] [t|it was late].');
    expect([...one!.names, ...one!.others].sort()).toEqual(['Ana Holm', 'Bea Lind']);
    expect(one?.score).toBeLessThan(0.8);
  });
});

describe('whoever is not named', () => {
  test('an anonymous source stays unnamed, however well a description fits somebody', () => {
    const [one] = resolve(
      `Ana Holm, a senior official at the mill, was in town. Bo Lind was there too.
[s|A senior official at the mill, who asked not to be named,] [c|said] [t|it was shut].`,
    );
    expect(one).toMatchObject({ names: ['a senior official at the mill'], kinds: ['anonymous'], others: [] });
  });

  test('nobody is a candidate for an anonymous source that a pronoun or a noun goes back to', () => {
    const found = resolve(
      'Ana Holm, an engineer, left. [s1|One engineer] [c1|said] [t1|so]. [s2|She] [c2|added] [t2|that it was sad].',
    );
    expect(found.map(({ kinds, others }) => [kinds, others])).toEqual([
      [['anonymous'], []],
      [['anonymous'], []],
    ]);
  });

  test.each([
    ['[s|Critics] [c|said] [t|that it was late].', 'group'],
    ['[s|The survey] [c|found] [t|that it was late].', 'document'],
  ])('%s', (annotated, kind) => {
    expect(resolve(annotated).map(({ kinds }) => kinds)).toEqual([[kind]]);
  });

  test('without a source nobody speaks', () => {
    const [one] = resolve('[c|It was said] [t|that it was late].');
    expect([one?.names, one?.reason, one?.evidence]).toEqual([[], 'no-source', []]);
  });
});

test('on any text, whatever is attributed: no error, spans within it, known people, the same again', () => {
  const word = fc.constantFrom(
    ...'Ana Holm, Mr. Holm said she I “ ” . , who the mayor of Lissan and a letter by \n\n they Sources'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  );
  const offsets = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 40 })), { maxLength: 9 });
  fc.assert(
    fc.property(texts, offsets, (text, places) => {
      const spans = places
        .map(([start, length]): Span => ({ start, end: Math.min(text.length, start + length) }))
        .filter(({ start, end }) => start < end);
      const marked = spans.flatMap((content, i) =>
        i % 3 === 0
          ? [{ source: spans.slice(i + 1, i + 2), cue: spans.slice(i + 2, i + 3), content: [content] }]
          : [],
      );
      const run = () => resolveSpeakers(segment(plainDocument(text)), attributionsOf(marked));
      const { attributions, people } = run();
      const ids = people.map(({ id }) => id);
      for (const { speaker, resolution, candidates } of attributions) {
        for (const { start, end } of resolution!.evidence) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
        for (const { score } of [resolution!, ...candidates]) expect(score >= 0 && score <= 1).toBe(true);
        for (const id of [speaker ?? []].flat()) expect(ids).toContain(id);
        for (const { id } of candidates) expect(ids).toContain(id);
      }
      expect(run()).toEqual({ attributions, people });
    }),
  );
});

test('whoever stands behind one label of a transcript is one; behind “CALLER” now one speaks and now another', () => {
  const turns = (label: string) =>
    resolve(
      `The morning programme.\n\n[s1|${label}][c1|:] [t1|Were they open?]\n\n[s2|HOLM][c2|:] [t2|They were.]\n\n[s3|${label}][c3|:] [t3|The log says not.]\n\n[s4|HOLM][c4|:] [t4|It does.]`,
    ).flatMap(({ speakers }) => speakers.map(({ id }) => id));
  const [host, , again] = turns('PRESENTER');
  expect(again).toBe(host);
  const [one, , other] = turns('CALLER');
  expect(other).not.toBe(one);
});

test('whose picture is shown is nobody whom the text speaks of', () => {
  expect(
    namesIn(
      'The Rocket has the tape.\n\nCredit: Rocket Pictures\n\n[s1|The Rocket] [c1|said] [t1|it would print it].',
    ),
  ).toEqual(['Rocket']);
});

test('an outlet is known by the end of its name', () => {
  const { text, attributions } = mark('Ana Holm rang us. [s1|The Rocket] [c1|said] [t1|it would print it].');
  const document = { ...plainDocument(text), publisher: 'The Daily Rocket' };
  const { people } = resolveSpeakers(segment(document), attributionsOf(attributions));
  expect(people[0]).toMatchObject({ kind: 'organisation', aliases: ['The Daily Rocket'] });
});

test('a name behind a preposition is of what the office is', () => {
  expect(namesIn('[s1|The head of the Peter Holm Institute] [c1|said] [t1|it was open].')).not.toEqual([
    'Peter Holm',
  ]);
  expect(namesIn('[s1|The killer of schoolgirl Ana Holm] [c1|said] [t1|he was sorry].')).not.toEqual([
    'Ana Holm',
  ]);
});

test('a presenter has the name that he gives, and none that he reads out or only belongs to', () => {
  const presenter = (words: string) =>
    namesIn(
      `The morning programme.\n\n[s1|PRESENTER][c1|:] [t1|${words}]\n\n[s2|HOLM][c2|:] [t2|No.]\n\n[s3|PRESENTER][c3|:] [t3|Thank you.]\n\n[s4|HOLM][c4|:] [t4|Yes.]`,
    )[0];
  expect(presenter('Good morning, I am Njeri Kolo.')).toBe('Njeri Kolo');
  expect(presenter('A listener writes: “I am Ben Carr and I am cold.” Are you?')).toBe('PRESENTER');
  expect(presenter('I am Ben Carr’s stand-in today.')).toBe('PRESENTER');
});

test('kin at the very end of a text are read no further than it goes', () => {
  expect(
    namesIn(
      'Sir Desmond Quarrie owns it. [t1|“[s2|My uncle] [c2|said] [t2|no],”] [c1|said] [s1|Toby Quarrie, Sir Desmond’s nephew]',
    ),
  ).toContain('Desmond Quarrie');
});
