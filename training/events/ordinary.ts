/**
 * Writes ordinary attributions of PolNeAR, in which no phrase of ours finds that anything is done to a statement, as
 * examples of doing nothing, and as many of them with what stands before in the same article on the same thing, as examples of
 * having nothing to do with it: `npx node training/events/ordinary.ts OUT.jsonl PAIRS.jsonl [N]`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from '../../eval/shared-folder.ts';
import { findEvents } from '../../src/link/events/find-events.ts';
import type { Attribution, Span, ToldDocument } from '../../src/model/index.ts';
import { readPolnear } from '../read-gold.ts';

const [out, outOfPairs, most = '1500'] = process.argv.slice(2);
if (out === undefined || outOfPairs === undefined)
  throw new Error('usage: ordinary.ts OUT.jsonl PAIRS.jsonl [N]');

interface Row {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

interface Pair {
  readonly from: Row;
  readonly to: Row;
  readonly speakers: 's' | 'o';
  readonly between: number;
}

const rows: Row[] = [];
const pairs: Pair[] = [];

/** Words that two have in common. */
const LEAST_SHARED = 2;
const longWords = ({ content }: Row) => new Set(content.toLowerCase().match(/\p{L}{5,}/gu));

/** The earlier one that has most words in common with a row. */
function pairOf(from: Row, earlier: readonly Row[]): Pair | [] {
  const own = longWords(from);
  const shared = earlier.map((one) => [...longWords(one)].filter((word) => own.has(word)).length);
  const most = Math.max(0, ...shared);
  if (most < LEAST_SHARED) return [];
  const at = shared.lastIndexOf(most);
  const to = earlier[at]!;
  return { from, to, speakers: to.source === from.source ? 's' : 'o', between: earlier.length - at };
}

for (const { id, text, attributions } of readPolnear(join(SHARED, 'data/polnear/train.jsonl'))) {
  const document: ToldDocument = {
    id,
    family: id,
    text,
    title: null,
    publisher: null,
    day: null,
    language: 'en',
    sentences: [],
    people: [],
    attributions: attributions.map(
      (one, place): Attribution => ({
        ...one,
        id: String(place),
        manner: 'mixed',
        polarity: 'asserted',
        act: 'say',
        parent: null,
        speaker: null,
        resolution: null,
        candidates: [],
        provenance: { kind: 'import', name: 'polnear', version: '1', score: 1, evidence: [] },
      }),
    ),
  };
  const events = findEvents(document);
  const busy = new Set(events.filter(({ score }) => score > 0.2).map(({ from }) => from.attribution.id));
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const told = document.attributions.map(
    (one): Row => ({ source: words(one.source), cue: words(one.cue), content: words(one.content) }),
  );
  document.attributions.forEach((one, at) => {
    if (busy.has(one.id)) return;
    rows.push(told[at]!);
    pairs.push(...[pairOf(told[at]!, told.slice(0, at))].flat());
  });
}

/** So many of them, as far from one another as may be. */
function spread<T>(all: readonly T[]): readonly T[] {
  const step = all.length / Math.min(Number(most), all.length);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const line = (row: Row) => JSON.stringify({ ...row, target: null, labels: [], block: 'ordinary' });
writeFileSync(out, `${spread(rows).map(line).join('\n')}\n`);
writeFileSync(
  outOfPairs,
  `${spread(pairs)
    .map((pair) => JSON.stringify(pair))
    .join('\n')}\n`,
);
console.log(`of ${rows.length} ordinary attributions and ${pairs.length} pairs`);
