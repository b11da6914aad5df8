/**
 * `npm run bench:people -- [ARTICLES.jsonl]`: how long it takes to find candidates for a new name among 10 000 and
 * 100 000 invented people, and what resolving adds to the time of reading the articles (PolNeAR dev) with each engine.
 * Prints medians and writes them to bench/results/people.md; asserts nothing.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeContext, runContext } from '../eval/run-context.ts';
import { firstNames } from '../src/generated/lexicon.ts';
import { readInputs } from '../src/read/index.ts';
import { createRegistry, type KnownPerson, resolveSpeakers } from '../src/resolve/index.ts';
import { openEngine } from '../src/runtime/open-engine.ts';
import { segment } from '../src/segment/index.ts';

const lines: string[] = [];

function say(line: string): void {
  console.log(line);
  lines.push(line);
}

const SYLLABLES =
  'ba ber cor dal den fer gar hol is jan kel lin mar nor os pel quin ros sal tor ul ver wen yar zim'.split(
    ' ',
  );
const ENDINGS = 'son man ton ley field sen ov enko ski ez ini aud ström wood'.split(' ');

/** Small generator of numbers in [0, 1), so that a run can be repeated (Park and Miller 1988). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** An invented name; one in thirty is a Smith, as common surnames are. */
function inventName(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const given = pick(firstNames).name;
  const surname =
    random() < 1 / 30
      ? 'smith'
      : `${pick(SYLLABLES)}${random() < 0.5 ? pick(SYLLABLES) : ''}${pick(ENDINGS)}`;
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  return `${capital(given)} ${capital(surname)}`;
}

const person = (id: number, name: string): KnownPerson => ({
  ...{
    id: String(id),
    name,
    kind: 'person',
    aliases: [],
    named: { [name]: 1 },
    gender: null,
    roles: [],
    documents: 1,
    company: [],
  },
  mentions: [{ document: String(id), local: 'p1' }],
});

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function measureRegistry(): void {
  const random = createRandom(7);
  const registry = createRegistry();
  let size = 0;
  for (const target of [10_000, 100_000]) {
    const started = performance.now();
    for (; size < target; size++) registry.put(person(size, inventName(random)));
    const adding = performance.now() - started;
    const names = Array.from({ length: 2_000 }, (_, i) => (i % 10 === 0 ? 'Ann Smith' : inventName(random)));
    for (const name of names.slice(0, 200)) registry.candidates('person', [name]);
    const times = names.map((name) => {
      const start = performance.now();
      registry.candidates('person', [name]);
      return performance.now() - start;
    });
    const sorted = times.sort((a, b) => a - b);
    say(
      `${target} people: candidates in ${quantile(sorted, 0.5).toFixed(3)} ms (median), ${quantile(sorted, 0.99).toFixed(3)} ms (99 of 100); added in ${(adding / 1000).toFixed(1)} s`,
    );
  }
}

const ROUNDS = 3;
const ARTICLES = 40;

async function measureShare(name: 'rules' | 'model', path: string): Promise<void> {
  const { engine } = await openEngine(name);
  const settings = {
    format: 'jsonl',
    allowPrivate: false,
    maxBytes: 20_000_000,
    timeoutMs: 1,
    now: () => new Date(),
    stdin: () => process.stdin,
  } as const;
  const documents = [];
  for await (const item of readInputs([path], settings))
    if ('document' in item && documents.length < ARTICLES) documents.push(item.document);
  const shares: number[] = [];
  for (let round = 0; round < ROUNDS + 1; round++) {
    let [reading, resolving] = [0, 0];
    for (const document of documents) {
      let start = performance.now();
      const segmented = segment(document);
      const attributions = await engine.attribute(segmented);
      reading += performance.now() - start;
      start = performance.now();
      resolveSpeakers(segmented, attributions);
      resolving += performance.now() - start;
    }
    if (round > 0) shares.push((100 * resolving) / reading); // the first round warms up
    if (round === ROUNDS)
      say(
        `${name}: ${(reading / documents.length).toFixed(1)} ms an article, and ${(resolving / documents.length).toFixed(1)} ms to resolve`,
      );
  }
  say(
    `${name}: resolving adds ${shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)]!.toFixed(1)} % (median of ${ROUNDS})`,
  );
}

measureRegistry();
const path = process.argv[2] ?? '../shared/data/polnear/dev.jsonl';
if (existsSync(path)) for (const name of ['rules', 'model'] as const) await measureShare(name, path);
else say(`${path} is not there: what resolving adds is not measured`);

const page = `# Measured: people

Written by \`npm run bench:people\`: ${describeContext(runContext(new Date()))}

${lines.map((line) => `- ${line}`).join('\n')}
`;
writeFileSync(join(import.meta.dirname, '../bench/results/people.md'), page);
