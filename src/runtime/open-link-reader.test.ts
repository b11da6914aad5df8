import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PairWords, READ_DEEDS, READ_PAIRS, type ReportWords } from '../link/index.ts';
import { openLinkReader } from './open-link-reader.ts';

const FOLDER = new URL('../../models/links/', import.meta.url);
const reader = await openLinkReader();

const said = (source: string, cue: string, content: string): ReportWords => ({
  source,
  cue,
  content,
  aside: '',
});

test.skipIf(reader === null).each([
  ['apologisesFor', said('The bishop', 'said', 'he was truly sorry for what he had called the choir')],
  ['declinesToComment', said('A spokesman for the mill', 'would not be drawn on', 'the remark')],
  ['retracts', said('Ms Alder', 'told', 'the board that she withdrew the claim without reservation')],
  ['clarifies', said('His office', 'said', 'the minister had been speaking of the old bridge alone')],
  ['deniesSaying', said('The coach', 'insisted', '“I never said that. Those words were not mine.”')],
])('%s is what it finds likeliest', async (deed, report) => {
  const [odds] = await reader!.readDeeds([report]);
  expect(READ_DEEDS[odds!.indexOf(Math.max(...odds!))]).toBe(deed);
});

test.skipIf(reader === null)('finds nothing in ordinary news', async () => {
  const [odds] = await reader!.readDeeds([
    said('Farmers', 'say', 'the rain of the last three weeks has washed away the seed'),
  ]);
  expect(Math.max(...odds!)).toBeLessThan(0);
});

test.skipIf(reader === null)('an answer hangs on no other report', async () => {
  const reports = [
    said('', '', ''),
    said('Bo', 'said', 'it '.repeat(2000)),
    said('李雷', '说', 'Grüße aus “Zürich”'),
  ];
  const together = await reader!.readDeeds(reports);
  const alone = await Promise.all(reports.map(async (one) => (await reader!.readDeeds([one]))[0]));
  expect(together).toEqual(alone);
  for (const odds of together) expect(odds).toHaveLength(READ_DEEDS.length);
});

const beside = (from: ReportWords, to: ReportWords): PairWords => ({
  from,
  to,
  speakers: 'same',
  distance: 6,
});
const SAID = said('Ms Alder', 'said', 'the mill had paid every one of its pickers');

test.skipIf(reader === null)(
  'tells what takes a statement back from what has nothing to do with it',
  async () => {
    const taken = said('Ms Alder', 'said', 'she withdrew her claim that the mill had paid its pickers');
    const [about, other] = await reader!.readPairs([
      beside(taken, SAID),
      beside(taken, said('Ms Alder', 'said', 'her dog was fond of cheese')),
    ]);
    const retracts = READ_PAIRS.indexOf('retracts');
    expect(about![retracts]).toBeGreaterThan(other![retracts]!);
  },
);

test.skipIf(reader === null)(
  'an answer about a pair hangs on no other pair, and long ones are read as well',
  async () => {
    const pairs = [
      beside(said('', '', ''), said('', '', '')),
      beside(said('Bo', 'said', 'it '.repeat(2000)), said('Bo', 'said', 'not it '.repeat(2000))),
      beside(SAID, said('李雷', '说', 'Grüße aus “Zürich”')),
    ];
    const together = await reader!.readPairs(pairs);
    const alone = await Promise.all(pairs.map(async (one) => (await reader!.readPairs([one]))[0]));
    expect(together).toEqual(alone);
    for (const odds of together) expect(odds).toHaveLength(READ_PAIRS.length);
  },
);

test('the manifest names the files as they are', () => {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as {
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
  };
  expect(manifest.files.map(({ name }) => name)).toEqual(['reader.onnx', '../en/vocab.txt']);
  for (const { name, sha256 } of manifest.files) {
    const bytes = readFileSync(new URL(name, FOLDER));
    expect(`${name} ${createHash('sha256').update(bytes).digest('hex')}`).toBe(`${name} ${sha256}`);
  }
});
