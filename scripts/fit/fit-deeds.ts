/**
 * `npm run fit:deeds`: fits the weights by which the reader of links and the phrases say together what a report does, on
 * reports that the reader has not learned from, and writes lexicon/en/deed-weights.tsv. With `--measure` it writes nothing and
 * prints what weights reach that were fitted on the other cases.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCachedReader } from '../../eval/links/gold/cached-reader.ts';
import { isKeptApart } from '../../eval/links/gold/is-kept-apart.ts';
import { loadCases } from '../../eval/links/gold/load-cases.ts';
import { readCached } from '../../eval/links/gold/reading-cache.ts';
import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import { createArchiveInMemory } from '../../src/link/archive/archive-in-memory.ts';
import { readOdds } from '../../src/link/events/find-events.ts';
import { phrasesOf } from '../../src/link/events/phrases-of.ts';
import { deedFeatures, deedOf } from '../../src/link/events/weigh-deeds.ts';
import { READ_DEEDS, type ReadDeed } from '../../src/link/reader/link-reader.ts';
import { createStatements } from '../../src/link/statements-in-memory.ts';
import { surveyDocument } from '../../src/link/survey-document.ts';
import { type Choice, chancesOf, fitChoices } from './fit-choices.ts';

const HEAD = `# Weights by which what a reader makes of a report and the phrases in it say together what it does, in log odds.
# Origin: fitted by \`npm run fit:deeds\` on our own gold (training/relations, the fifth that the reader has not seen, and
# eval/relations/tune) and stories. Licence: Apache-2.0.
feature\tweight`;

/** What one believes before seeing data. */
const BELIEFS: ReadonlyMap<string, number> = new Map([
  ['read', 0.8],
  ['pair', 0.2],
  ['phrase weight', 0.7],
]);
const SETTINGS = { beliefs: BELIEFS, l2: 1, rounds: 300 };
const PARTS = 5;

/** Stories are nearest to what is read, but only two. */
const TIMES_STORIES = 2;

interface Example extends Choice {
  readonly slug: string;
  readonly ground: string;
  readonly deed: ReadDeed;
}

const reader = await openCachedReader();
if (reader === null)
  throw new Error('onnxruntime-node is not installed, so that there is no reader of links.');

async function examplesIn(
  ground: string,
  { gold, documents, goldOf }: ToldCase,
): Promise<readonly Example[]> {
  const examples: Example[] = [];
  const statements = createStatements();
  const archive = createArchiveInMemory(statements.of);
  for (const document of documents) {
    const { deeds, pairs, groups } = await surveyDocument(document, { archive, reader });
    statements.add(document, groups);
    archive.add(document);
    for (const { report, phrases } of phrasesOf(document)) {
      const id = goldOf.get(report.attribution.id);
      const oddsOf = readOdds(deeds.get(report), pairs.get(report));
      if (id === undefined || oddsOf === null) continue;
      for (const deed of READ_DEEDS) {
        const links = gold.links.filter(
          ({ from, relation, isConditional }) =>
            from.has(id) && deed === (isConditional ? 'conditional' : relation),
        );
        const verdict =
          links.length === 0 ? 'wrong' : links.some(({ isOptional }) => !isOptional) ? 'right' : 'optional';
        const own = phrases.filter((phrase) => deed === deedOf(phrase));
        const phrase = own.sort((a, b) => b.weight - a.weight)[0] ?? null;
        if (verdict === 'optional') continue;
        const candidates = [{ features: deedFeatures(deed, oddsOf(deed), phrase), verdict } as const];
        examples.push({ slug: gold.slug, ground, deed, candidates, none: [] });
      }
    }
  }
  return examples;
}

const apart = (await loadCases('train', { given: 'gold', readInput: readCached })).filter(({ gold }) =>
  isKeptApart(gold.slug),
);
const tune = await loadCases('tune', { given: 'gold', readInput: readCached });
const stories = await loadCases('stories', { given: 'gold', readInput: readCached });
const all = async (ground: string, cases: readonly ToldCase[]) =>
  (await Promise.all(cases.map((one) => examplesIn(ground, one)))).flat();
const examples = [...(await all('apart', apart)), ...(await all('tune', tune))];
const others = await all('stories', stories);

const chanceOf = (weights: ReadonlyMap<string, number>) => (one: Example) => chancesOf(one, weights)[0]!;

function show(name: string, judged: readonly { readonly one: Example; readonly chance: number }[]): void {
  for (const threshold of [0.3, 0.4, 0.5]) {
    const rows = READ_DEEDS.map((deed) => {
      const own = judged.filter(({ one }) => one.deed === deed);
      const isRight = ({ one }: (typeof own)[number]) => one.candidates[0]!.verdict === 'right';
      const found = own.filter(({ chance }) => chance >= threshold);
      const [hits, due] = [found.filter(isRight).length, own.filter(isRight).length];
      return { deed, hits, found: found.length, due, f1: (200 * hits) / Math.max(1, found.length + due) };
    }).filter(({ due }) => due > 0);
    const macro = rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length;
    const [hits, found, due] = (['hits', 'found', 'due'] as const).map((key) =>
      rows.reduce((sum, row) => sum + row[key], 0),
    ) as [number, number, number];
    console.log(
      `${name} ≥ ${threshold}: macro ${macro.toFixed(1)}, precision ${((100 * hits) / found).toFixed(1)}, recall ${((100 * hits) / due).toFixed(1)}; ${rows.map((row) => `${row.deed} ${row.hits}/${row.found}/${row.due}`).join(', ')}`,
    );
  }
}

if (process.argv.includes('--measure')) {
  const slugs = [...new Set(examples.map(({ slug }) => slug))];
  const judged = Array.from({ length: PARTS }, (_, part) => {
    const isOwn = ({ slug }: Example) => slugs.indexOf(slug) % PARTS === part;
    const weights = fitChoices(
      examples.filter((one) => !isOwn(one)),
      SETTINGS,
    );
    return examples.filter(isOwn).map((one) => ({ one, chance: chanceOf(weights)(one) }));
  }).flat();
  for (const ground of ['apart', 'tune'])
    show(
      ground,
      judged.filter(({ one }) => one.ground === ground),
    );
  const weights = fitChoices(examples, SETTINGS);
  show(
    'stories',
    others.map((one) => ({ one, chance: chanceOf(weights)(one) })),
  );
} else {
  const repeated = Array.from({ length: TIMES_STORIES }, () => others).flat();
  const rows = [...fitChoices([...examples, ...repeated], SETTINGS)]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(
    join(import.meta.dirname, '../../lexicon/en/deed-weights.tsv'),
    `${[HEAD, ...rows].join('\n')}\n`,
  );
  console.log(`${rows.length} weights from ${examples.length} examples`);
}
