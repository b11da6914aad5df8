/** How many of the examples the phrases of events find: `try-phrases.ts [--misses] [--wrong] [--label NAME] [FILE…]`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findEvents } from '../../src/link/events/find-events.ts';
import type { Attribution, Span, ToldDocument } from '../../src/model/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, wrong: { type: 'boolean' }, label: { type: 'string' } },
});

/** An example, and what is done in it. */
interface Example {
  readonly line: string;
  readonly labels: readonly string[];
  readonly fields: readonly string[];
}

function readExamples(path: string): readonly Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.split(' | ').length === 4)
    .map((line) => {
      const [labels = '', ...fields] = line.split(' | ').map((field) => field.trim());
      const isNothing = labels === 'T' || labels === 'none';
      return { line, labels: isNothing ? [] : labels.split(','), fields };
    });
}

function tell({ fields, labels, line }: Example): ToldDocument {
  let text = '';
  const spans = fields.map((field): readonly Span[] => {
    if (field === '-') return [];
    const start = text.length === 0 ? 0 : text.length + 1;
    text = text.length === 0 ? field : `${text} ${field}`;
    return [{ start, end: text.length }];
  });
  const [source = [], cue = [], content = []] = spans;
  const isOutlet = labels.includes('correctedByOutlet');
  const attribution: Attribution = {
    id: line,
    source,
    cue,
    content,
    manner: 'mixed',
    polarity: 'asserted',
    act: 'say',
    parent: null,
    speaker: isOutlet ? null : 'speaker',
    resolution: null,
    candidates: [],
    provenance: { kind: 'import', name: 'example', version: '1', score: 1, evidence: [] },
  };
  const sentences = [...text.matchAll(/[^.!?]+(?:[.!?]+["”’]*\s*|$)/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return {
    id: line,
    family: line,
    text,
    title: null,
    publisher: null,
    day: null,
    language: 'en',
    sentences,
    attributions: [attribution],
    people: [],
  };
}

const files = positionals.length > 0 ? positionals : globSync(join(import.meta.dirname, '*.txt')).sort();
const counts = new Map<string, { due: number; found: number; right: number }>();
const countOf = (label: string) => {
  const count = counts.get(label) ?? { due: 0, found: 0, right: 0 };
  counts.set(label, count);
  return count;
};

for (const example of files.flatMap(readExamples)) {
  const events = findEvents(tell(example)).filter(({ score }) => score >= 0.5);
  const found = new Set(events.map((event) => (event.isConditional ? 'conditional' : event.relation)));
  for (const label of new Set([...example.labels, ...found])) {
    const [isDue, isFound] = [example.labels.includes(label), found.has(label as never)];
    const count = countOf(label);
    count.due += Number(isDue);
    count.found += Number(isFound);
    count.right += Number(isDue && isFound);
    if (values.label !== undefined && values.label !== label) continue;
    if (values.misses && !isFound) console.log(`missed ${label}: ${example.line}`);
    if (values.wrong && !isDue) console.log(`wrong ${label}: ${example.line}`);
  }
}
for (const [label, { due, found, right }] of [...counts].sort())
  console.log(`${label.padEnd(18)} right ${right}  found ${found}  due ${due}`);
