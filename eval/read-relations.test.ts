import { describe, expect, test } from 'vitest';
import { type RelationItem, type RelationLink, readRelations } from './read-relations.ts';

const RELATIONS = [
  'deniesSaying',
  'disputes',
  'retracts',
  'corrects',
  'clarifies',
  'apologisesFor',
  'confirms',
  'repeats',
  'contradicts',
  'declinesToComment',
  'correctedByOutlet',
];

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What an item says that cannot be, a line each. */
function faultsOf({ slug, documents, attributions, ...item }: RelationItem): readonly string[] {
  const texts = new Map(documents.map(({ letter, text }) => [letter, tidy(text)]));
  const known = new Map(attributions.map((one) => [one.id, one]));
  const has = (id: string, words: string) => texts.get(id[0]!)?.includes(tidy(words)) ?? false;
  const missing = attributions.flatMap(({ id, source, cue, content, after, parent }) => [
    ...[source, cue, after, ...content].flatMap((words) =>
      words === null || has(id, words) ? [] : [`${id}: “${words}” does not stand there`],
    ),
    ...(parent === null || known.has(parent) ? [] : [`${id}: no parent ${parent}`]),
  ]);
  const ends = ({ from, to, candidates }: RelationLink) => [from, to ?? '*', ...candidates];
  const named = [
    ...item.same.flat(),
    ...item.apart.flat(),
    ...[...item.links, ...item.conditional, ...item.traps].flatMap(({ from, to, candidates }) => [
      from,
      ...(to === null ? [] : [to]),
      ...candidates,
    ]),
  ];
  const links = [...item.links, ...item.conditional];
  return [
    ...missing,
    ...named.filter((id) => !known.has(id)).map((id) => `no attribution ${id}`),
    ...links.filter(({ from, words }) => !has(from, words)).map(({ words }) => `no evidence “${words}”`),
    ...[...links, ...item.traps]
      .filter(({ relation }) => !RELATIONS.includes(relation))
      .map((link) => `${ends(link).join(' ')}: no relation ${link.relation}`),
  ].map((fault) => `${slug}: ${fault}`);
}

describe.each(['tune', 'held'] as const)('the gold of relations, %s', (half) => {
  const items = readRelations(half);

  test('its words stand in its documents, and its ids are known', () => {
    expect(items.flatMap(faultsOf)).toEqual([]);
  });

  test.each(RELATIONS)('has enough of %s, and as many traps', (relation) => {
    const count = (pick: (item: RelationItem) => readonly RelationLink[]) =>
      items.flatMap(pick).filter((link) => link.relation === relation && !link.flags.includes('optional'))
        .length;
    expect(count(({ links }) => links)).toBeGreaterThanOrEqual(18);
    expect(count(({ traps, conditional }) => [...traps, ...conditional])).toBeGreaterThanOrEqual(18);
  });
});

test('no situation stands in both halves', () => {
  const [tune, held] = [readRelations('tune'), readRelations('held')].map(
    (items) => new Set(items.map(({ slug }) => slug)),
  );
  expect([...tune!].filter((slug) => held!.has(slug))).toEqual([]);
});
