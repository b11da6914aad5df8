import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GoldPerson, mixedNamesakes } from '../eval/mixed-namesakes.ts';
import { joinReadings, type Reading, readAll } from '../src/index.ts';

const FOLDER = join(import.meta.dirname, '../examples/gorrasay-lass');

test('the story’s namesakes (two MacAskills, two Kurians) are never made one', async () => {
  const story = JSON.parse(readFileSync(join(FOLDER, 'story.json'), 'utf8')) as {
    readonly people: readonly GoldPerson[];
    readonly documents: readonly { readonly file: string }[];
  };
  const readings: Reading[] = [];
  for await (const result of readAll(
    story.documents.map(({ file }) => join(FOLDER, file)),
    { engine: 'rules' },
  ))
    if ('reading' in result) readings.push(result.reading);
  const { people } = joinReadings(readings);
  expect(readings).toHaveLength(story.documents.length);
  expect(mixedNamesakes(people, story.people)).toEqual([]);
  expect(people.filter(({ name }) => /MacAskill$/.test(name)).length).toBeGreaterThan(1);
});
