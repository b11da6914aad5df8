/**
 * `npm run fit:deed-words`: fits the words by which a report may do something to a statement, so that the reader of links need
 * not read every report, and writes lexicon/en/deed-words.tsv. What may do something is learned of the reader itself and of the
 * gold. Prints how many of the reports kept apart, and of ordinary news, are read.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCachedReader } from '../../eval/links/gold/cached-reader.ts';
import { isKeptApart } from '../../eval/links/gold/is-kept-apart.ts';
import { loadCases } from '../../eval/links/gold/load-cases.ts';
import { readCached } from '../../eval/links/gold/reading-cache.ts';
import { deedWordsOf } from '../../src/link/reader/may-do.ts';
import { reportWords } from '../../src/link/reader/report-words.ts';
import type { Report } from '../../src/link/report/report.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import type { Attribution, ToldDocument } from '../../src/model/index.ts';
import { type Example, fitLogistic, type Weights } from './fit-logistic.ts';
import { type GoldArticle, readTraining } from './gold-article.ts';

const HEAD = `# Words by which a report may do something to a statement, in log odds: others are not given to the reader of links.
# Origin: fitted by \`npm run fit:deed-words\` on our own gold (training/relations, eval/relations/tune), stories, PolNeAR train,
# and what the reader makes of them. Licence: Apache-2.0.
feature\tweight`;
const SETTINGS = { minimum: 6, l2: 0.02, epochs: 40, rate: 0.1 };
/** Log-odds that the reader gives a deed from which on it may be one. */
const LEAST_ODDS = -1;
/** Share of the deeds that must be read. */
const SHARE = 0.93;
/** Articles of ordinary news, of which every fourth is only measured. */
const ARTICLES = 100;
const PART = 4;

interface Judged extends Example {
  readonly ground: 'fitted' | 'apart' | 'news';
  readonly isDue: boolean;
}

const reader = await openCachedReader();
if (reader === null)
  throw new Error('onnxruntime-node is not installed, so that there is no reader of links.');

const isRead = ({ attribution }: Report) => !/^(?:hypothetical|question)$/.test(attribution.polarity);

async function judge(
  reports: readonly Report[],
  ground: Judged['ground'],
  isDue: (report: Report) => boolean,
): Promise<readonly Judged[]> {
  const read = reports.filter(isRead);
  const odds = await reader!.readDeeds(read.map(reportWords));
  return read.map((report, n) => {
    const isSeen = Math.max(...odds[n]!) >= LEAST_ODDS;
    const due = isDue(report);
    return { features: deedWordsOf(report), target: due || isSeen ? 1 : 0, ground, isDue: due && isSeen };
  });
}

function toldArticle({ segmented, attributions }: GoldArticle, n: number): ToldDocument {
  const { document, sentences } = segmented;
  return {
    ...{ id: String(n), family: String(n), text: document.text, title: null, publisher: null, day: null },
    ...{ language: 'en', people: [], sentences: sentences.map(({ start, end }) => ({ start, end })) },
    attributions: attributions.map(
      (one, place): Attribution => ({
        ...one,
        ...{ id: `${n}-${place}`, manner: 'mixed', polarity: 'asserted', act: 'say', parent: null },
        ...{ speaker: null, resolution: null, candidates: [] },
        provenance: { kind: 'import', name: 'polnear', version: '1', score: 1, evidence: [] },
      }),
    ),
  };
}

const all: Judged[] = [];
for (const ground of ['train', 'tune', 'stories'] as const)
  for (const { gold, documents, goldOf } of await loadCases(ground, {
    given: 'gold',
    readInput: readCached,
  })) {
    const due = ({ attribution }: Report) =>
      gold.links.some(
        ({ from, relation, isOptional }) =>
          from.has(goldOf.get(attribution.id) ?? '') && relation !== 'contradicts' && !isOptional,
      );
    const isApart = ground === 'train' && isKeptApart(gold.slug);
    all.push(...(await judge(documents.flatMap(reportsOf), isApart ? 'apart' : 'fitted', due)));
  }
let number = 0;
for (const article of readTraining()) {
  if (number++ >= ARTICLES) break;
  const ground = number % PART === 0 ? 'news' : 'fitted';
  all.push(...(await judge(reportsOf(toldArticle(article, number)), ground, () => false)));
}

const scoreOf = (weights: Weights, { features }: Example) =>
  features.reduce((sum, one) => sum + (weights.get(one) ?? 0), weights.get('bias') ?? 0);
const on = (ground: Judged['ground']) => all.filter((one) => one.ground === ground);

const weights = fitLogistic(on('fitted'), SETTINGS);
const due = on('apart')
  .filter(({ isDue }) => isDue)
  .map((one) => scoreOf(weights, one))
  .sort((a, b) => b - a);
const least = due[Math.floor(SHARE * due.length)]!;
for (const ground of ['apart', 'news'] as const) {
  const own = on(ground);
  const read = own.filter((one) => scoreOf(weights, one) >= least).length;
  console.log(`${ground}: ${((100 * read) / own.length).toFixed(1)} % of ${own.length} reports are read`);
}
const rows = [...weights]
  .filter(([name, weight]) => name !== 'bias' && Math.abs(weight) >= 0.15)
  .map(([name, weight]) => `${name}\t${weight.toFixed(2)}`)
  .sort();
const bias = (weights.get('bias') ?? 0) - least;
writeFileSync(
  join(import.meta.dirname, '../../lexicon/en/deed-words.tsv'),
  `${[HEAD, `bias\t${bias.toFixed(2)}`, ...rows].join('\n')}\n`,
);
console.log(`${rows.length} words; ${100 * SHARE} % of ${due.length} deeds that the reader sees are read`);
