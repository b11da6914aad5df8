import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../src/model/index.ts';
import {
  type RelationItem,
  type RelationLink,
  readRelations,
  readTrainingRelations,
} from './read-relations.ts';
import { faultsOf } from './relation-faults.ts';

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

test('what weights are fitted on stands in its documents too, and in no half', () => {
  const items = readTrainingRelations();
  expect(items.flatMap(faultsOf)).toEqual([]);
  const slugs = new Set(items.map(({ slug }) => slug));
  const both = [...readRelations('tune'), ...readRelations('held')].map(({ slug }) => slug);
  expect(both.filter((slug) => slugs.has(slug))).toEqual([]);
});
