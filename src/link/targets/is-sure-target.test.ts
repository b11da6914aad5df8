import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import type { Attribution, Link, Person, ToldDocument } from '../../model/index.ts';
import { linkAll } from '../link-all.ts';

const person = (id: string, name: string): Person => ({
  ...{ id, name, kind: 'person', aliases: [], gender: null, roles: [], by: null },
});
const PEOPLE = [person('rowe', 'Ida Rowe'), person('pruett', 'Sam Pruett'), person('lind', 'Bo Lind')];

/** A document whose attributions are `x1`, `x2` … for letter x. */
function tell(letter: string, annotated: string, speakers: readonly string[]): ToldDocument {
  const told = tellMarked(annotated, { people: PEOPLE, day: 100 + letter.charCodeAt(0), speakers });
  const attributions = told.attributions.map((one) => ({ ...one, id: one.id.replace(/^a/, letter) }));
  return { ...told, id: letter, family: letter, publisher: `Paper ${letter}`, attributions };
}

const FLOUR = tell(
  'a',
  '[s1|Ida Rowe] [c1|said] [t1|her flour had “never seen a weevil”]. [s2|Sam Pruett] [c2|said] [t2|every plane tree on the quay was rotten].',
  ['rowe', 'pruett'],
);

/** Links of a second text about what Ida Rowe said of her flour, with how sure each is. */
async function linksOf(annotated: string, speakers: readonly string[], first = FLOUR) {
  const { links } = await linkAll([first, tell('b', annotated, speakers)]);
  return links.filter(({ from }) => from.startsWith('b')).map(brief);
}

const brief = ({ from, relation, to, status }: Link) => `${status} ${from} ${relation} ${to}`;

test('what the speaker herself does to the one statement that her words name is settled', async () => {
  expect(
    await linksOf('[s1|Ida Rowe] [c1|apologised] [t1|for saying that her flour had never seen a weevil].', [
      'rowe',
    ]),
  ).toContain('settled b1 apologisesFor a1');
});

test.each([
  ['a mere “denied it”', '[s1|Ida Rowe] [c1|denied] [t1|it].', ['rowe']],
  [
    'by somebody else',
    '[s1|Bo Lind] [c1|said] [t1|it was not true that her flour had never seen a weevil].',
    ['lind'],
  ],
  [
    'by nobody who was made out',
    '[s1|A miller] [c1|apologised] [t1|for saying that the flour had never seen a weevil].',
    [],
  ],
] as const)('it is not settled %s', async (_, annotated, speakers) => {
  const links = await linksOf(annotated, speakers);
  expect(links.filter((link) => link.startsWith('settled'))).toEqual([]);
});

test('another statement that is named as well leaves it proposed', async () => {
  const first = tell(
    'a',
    '[s1|Ida Rowe] [c1|said] [t1|her flour had “never seen a weevil”]. [s2|Ida Rowe] [c2|said] [t2|a weevil in flour was good luck].',
    ['rowe', 'rowe'],
  );
  const links = await linksOf(
    '[s1|Ida Rowe] [c1|apologised] [t1|for the remark about weevil and flour].',
    ['rowe'],
    first,
  );
  expect(links.filter((link) => link.startsWith('settled'))).toEqual([]);
});

test('a speaker who is only likely leaves it proposed', async () => {
  const inDoubt = (one: Attribution): Attribution => ({
    ...one,
    candidates: [{ id: 'lind', score: 0.4 }],
  });
  const first = { ...FLOUR, attributions: FLOUR.attributions.map(inDoubt) };
  const links = await linksOf(
    '[s1|Ida Rowe] [c1|apologised] [t1|for saying that her flour had never seen a weevil].',
    ['rowe'],
    first,
  );
  expect(links).toContain('proposed b1 apologisesFor a1');
});

test('a speaker in doubt in one report of several leaves it settled, since the others tell who it is', async () => {
  const again = tell('a', '[s1|Ida Rowe] [c1|said] [t1|her flour had “never seen a weevil”].', ['rowe']);
  const inDoubt = {
    ...again,
    ...{ id: 'aa', family: 'aa', publisher: 'Paper aa', day: again.day! + 1 },
    attributions: again.attributions.map((one) => ({
      ...one,
      ...{ id: 'aa1', speaker: null, candidates: [{ id: 'rowe', score: 0.6 }] },
    })),
  };
  const annotated = '[s1|Ida Rowe] [c1|apologised] [t1|for saying that her flour had never seen a weevil].';
  const { links } = await linkAll([FLOUR, inDoubt, { ...tell('b', annotated, ['rowe']), day: 205 }]);
  expect(links.map(brief)).toContain('settled b1 apologisesFor a1');
});

test('words that name nothing leave it proposed where what they may mean stands in another text', async () => {
  const links = await linksOf('[s1|Ida Rowe] [c1|said] [t1|she had never said it].', ['rowe']);
  expect(links).toEqual(['proposed b1 deniesSaying a1']);
});

test('a correction of what no statement at hand says is not settled', async () => {
  const links = await linksOf(
    '[s1|Ida Rowe] [c1|accepted] [t1|that she had been mistaken about the price: it is three pounds, not two].',
    ['rowe'],
  );
  expect(links.filter((link) => link.startsWith('settled'))).toEqual([]);
});

test('what is withdrawn of nothing, or admitted and told as denied before, is neither taken back nor denied', async () => {
  expect(
    await linksOf('[s1|Ida Rowe] [c1|said] [t1|“I withdraw nothing about weevils”].', ['rowe']),
  ).not.toContainEqual(expect.stringContaining('retracts'));
  expect(
    await linksOf(
      '[s1|Ida Rowe] [c1|said] [t1|“The words about the weevil were mine. I told the inspector I had not said it”].',
      ['rowe'],
    ),
  ).not.toContainEqual(expect.stringContaining('deniesSaying'));
});
