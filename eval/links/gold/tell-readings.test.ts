import { expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import type { RelationItem } from '../../read-relations.ts';
import { goldOfItem } from './gold-of-item.ts';
import { tellGold } from './tell-gold.ts';
import { tellReadings } from './tell-readings.ts';

const ITEM: RelationItem = {
  slug: 'weir',
  file: '',
  documents: [
    {
      letter: 'a',
      outlet: 'The Weir Herald',
      date: '2026-02-03',
      url: 'https://weirherald.example/weir',
      text: 'Councillor Nell Farrow said the weir was “a death trap” on Monday. She denied that she had signed the plan.',
    },
  ],
  attributions: [
    {
      id: 'a1',
      source: 'Councillor Nell Farrow',
      cue: 'said',
      content: ['the weir was “a death trap”'],
      speaker: 'Nell Farrow',
      polarity: 'asserted',
      parent: null,
      onBehalfOf: null,
      after: null,
    },
    {
      id: 'a2',
      source: 'She',
      cue: 'denied',
      content: ['that she had signed the plan'],
      speaker: 'Nell Farrow',
      polarity: 'asserted',
      parent: null,
      onBehalfOf: null,
      after: null,
    },
  ],
  same: [],
  apart: [],
  links: [],
  conditional: [],
  traps: [],
};

async function goldCase() {
  const [{ text, url, outlet, date }] = ITEM.documents as [RelationItem['documents'][number]];
  const reading = await read({ text, url, publisher: outlet, publishedAt: date }, { engine: 'rules' });
  return goldOfItem(ITEM, [reading]);
}

test('the gold is told with its own attributions and speakers', async () => {
  const { documents, goldOf } = tellGold(await goldCase());
  const [document] = documents;
  expect(document).toMatchObject({ publisher: 'The Weir Herald', day: 20487 });
  expect(document?.attributions.map(({ id, manner, act, speaker }) => [id, manner, act, speaker])).toEqual([
    ['a1', 'mixed', 'say', 'Nell Farrow'],
    ['a2', 'indirect', 'deny', 'Nell Farrow'],
  ]);
  expect(document?.people.map(({ name, kind }) => [name, kind])).toContainEqual(['Nell Farrow', 'person']);
  expect([...goldOf]).toEqual([
    ['a1', 'a1'],
    ['a2', 'a2'],
  ]);
});

test('our own attributions are told under their own ids, and which of the gold they are', async () => {
  const { documents, goldOf } = tellReadings(await goldCase());
  const [document] = documents;
  const text = document?.text ?? '';
  const found = document?.attributions.map(({ id, cue }) => [
    goldOf.get(id),
    cue.map(({ start, end }) => text.slice(start, end)).join(),
  ]);
  expect(found).toEqual([
    ['a1', 'said'],
    ['a2', 'denied'],
  ]);
  const speakers = new Set(document?.attributions.map(({ speaker }) => speaker));
  expect(speakers.size).toBe(1);
  expect(document?.people.map(({ id }) => id)).toContain([...speakers][0]);
});
