import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Telling, tellMarked } from '../../test/tell-marked.ts';
import type { Link, Person, ToldDocument } from '../model/index.ts';
import { createArchiveInMemory } from './archive/archive-in-memory.ts';
import { linkAll } from './link-all.ts';
import { linkDocument } from './link-document.ts';

const person = (id: string, name: string, kind: Person['kind'] = 'person'): Person => ({
  ...{ id, name, kind, aliases: [], gender: null, roles: [], by: null },
});
const PEOPLE = [
  person('holm', 'Ana Holm'),
  person('lind', 'Bo Lind'),
  person('orr', 'Cy Orr'),
  person('office', 'office of Ana Holm', 'organisation'),
];

/** A document whose attributions are `x1`, `x2` … for letter x. */
function tell(letter: string, day: number, annotated: string, telling: Telling = {}): ToldDocument {
  const told = tellMarked(annotated, { people: PEOPLE, day, publisher: 'The Sentinel', ...telling });
  const rename = (id: string | null) => (id === null ? null : id.replace(/^a/, letter));
  return {
    ...told,
    id: letter,
    family: letter,
    attributions: told.attributions.map((one) => ({
      ...one,
      id: rename(one.id)!,
      parent: rename(one.parent),
    })),
  };
}

const REMARK = tell(
  'a',
  100,
  '[s1|Ana Holm] [c1|said] [t1|the old weir was “a pile of bricks with a plaque on it”]. [s2|She] [c2|said] [t2|the ferry would run until October].',
  { speakers: ['holm', 'holm'] },
);
const DENIAL = tell(
  'b',
  102,
  '[s1|Ana Holm] [c1|said] [t1|she never called the old weir a pile of bricks]. [s2|Bo Lind] [c2|called] [t2|her remark of a plaque on bricks “rubbish”].',
  { speakers: ['holm', 'lind'] },
);
const APOLOGY = tell(
  'c',
  104,
  '[s1|The office of Ana Holm] [c1|said] [t1|she apologised for calling the old weir a pile of bricks]. [s2|Cy Orr] [c2|said] [t2|the ducks were well].',
  { speakers: ['office', 'orr'] },
);
const STORY = [REMARK, DENIAL, APOLOGY];

const told = ({ from, to, relation }: Link) => `${from} ${relation} ${to}`;

test('a denial, a dispute by another and an apology by the office find the remark, and not the other one', async () => {
  const { links, statements } = await linkAll(STORY);
  const all = links.map(told);
  expect(all).toContain('b1 deniesSaying a1');
  expect(all).toContain('b2 disputes a1');
  expect(all).toContain('c1 apologisesFor a1');
  expect(all.filter((one) => one.endsWith(' a2'))).toEqual([]);
  expect(statements.flatMap(({ attributions }) => attributions).sort()).toEqual(
    STORY.flatMap(({ attributions }) => attributions.map(({ id }) => id)),
  );
});

test('the evidence are words of the document in which it is said', async () => {
  const { links } = await linkAll(STORY);
  const denial = links.find(({ relation }) => relation === 'deniesSaying')!;
  expect(denial.document).toBe('b');
  expect(
    denial.provenance.evidence.map(({ start, end }) => DENIAL.text.slice(start, end)).join(' '),
  ).toContain('never');
});

test('linked before the remark is known, the denial stays open and waits for whom it is about', async () => {
  const archive = createArchiveInMemory(() => undefined);
  const alone = await linkDocument(DENIAL, { archive, reader: null });
  const open = alone.links.find(({ from }) => from === 'b1');
  if (open) {
    expect(open).toMatchObject({ to: null, status: 'proposed' });
    expect(alone.awaited).toContainEqual({ link: open.id, people: ['holm'] });
  }
  const fuller = createArchiveInMemory((id) => `s-${id}`);
  for (const one of STORY) fuller.add(one);
  const again = await linkDocument(DENIAL, { archive: fuller, reader: null });
  const found = again.links.find(({ from, relation }) => from === 'b1' && relation === 'deniesSaying');
  expect(found).toMatchObject({ to: 'a1' });
  if (open) expect(found!.id).toBe(open.id);
});

test('linking again over a document changes neither ids nor targets', async () => {
  const archive = createArchiveInMemory((id) => `s-${id}`);
  for (const one of STORY) archive.add(one);
  expect(await linkDocument(DENIAL, { archive, reader: null })).toEqual(
    await linkDocument(DENIAL, { archive, reader: null }),
  );
});

test('whatever the order in which documents are given, the same comes out', async () => {
  const expected = await linkAll(STORY);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(STORY, { minLength: STORY.length }), async (shuffled) => {
      expect(await linkAll(shuffled)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});

const CUES = ['said', 'denied', 'apologised for', 'withdrew', 'declined to discuss', 'stood by', 'corrected'];
const WORDS = [
  'the weir was a pile of bricks',
  'that',
  'the remark',
  'the ferry would run until October',
  'it',
];

test('of any documents: links join attributions that are there and are told once; none is in two groups', async () => {
  const sentence = fc.tuple(
    fc.constantFrom(...CUES),
    fc.constantFrom(...WORDS),
    fc.constantFrom('holm', 'lind', null),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
      async (drawn) => {
        const documents = drawn.map((sentences, n) =>
          tell(
            String.fromCharCode(97 + n),
            100 + n,
            sentences
              .map(([cue, words], at) => `[s${at + 1}|She] [c${at + 1}|${cue}] [t${at + 1}|${words}].`)
              .join(' '),
            { speakers: sentences.map(([, , speaker]) => speaker) },
          ),
        );
        const { links, statements } = await linkAll(documents);
        const ids = new Set(documents.flatMap(({ attributions }) => attributions.map(({ id }) => id)));
        for (const { from, to, candidates, provenance, relation, status, document } of links) {
          expect(ids).toContain(from);
          for (const id of [to ?? from, ...candidates.map((one) => one.id)]) expect(ids).toContain(id);
          expect(to).not.toBe(from);
          expect(candidates.length === 0 || to === null).toBe(true);
          expect(relation === 'contradicts' && status === 'settled').toBe(false);
          const { text } = documents.find(({ id }) => id === document)!;
          for (const { start, end } of provenance.evidence)
            expect([0 <= start, start < end, end <= text.length]).toEqual([true, true, true]);
        }
        expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
        const grouped = statements.flatMap(({ attributions }) => attributions);
        expect(new Set(grouped).size).toBe(grouped.length);
      },
    ),
    { numRuns: 40 },
  );
});
