/**
 * Writes ordinary attributions of PolNeAR, in which no phrase of ours finds that anything is done to a statement, as
 * examples of doing nothing: `npx node training/events/ordinary.ts OUT.jsonl [N]`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from '../../eval/shared-folder.ts';
import { findEvents } from '../../src/link/events/find-events.ts';
import type { Attribution, Span, ToldDocument } from '../../src/model/index.ts';
import { readPolnear } from '../read-gold.ts';

const [out, most = '1500'] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: ordinary.ts OUT.jsonl [N]');

interface Row {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

const rows: Row[] = [];
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
  for (const one of document.attributions)
    if (!busy.has(one.id))
      rows.push({ source: words(one.source), cue: words(one.cue), content: words(one.content) });
}

const step = rows.length / Math.min(Number(most), rows.length);
const chosen = rows.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
const line = (row: Row) => JSON.stringify({ ...row, target: null, labels: [], block: 'ordinary' });
writeFileSync(out, `${chosen.map(line).join('\n')}\n`);
console.log(`${chosen.length} of ${rows.length} ordinary attributions`);
