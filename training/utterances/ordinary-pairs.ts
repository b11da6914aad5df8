import { join } from 'node:path';
import type { GoldCase } from '../../eval/links/gold/gold-case.ts';
import type { ReadInput } from '../../eval/links/gold/load-cases.ts';
import { tellReadings } from '../../eval/links/gold/tell-readings.ts';
import { readJsonl } from '../../eval/read-jsonl.ts';
import { SHARED } from '../../eval/shared-folder.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import { amountOf } from '../../src/link/trees/create-trees.ts';
import { candidatePairs } from '../../src/link/utterance/candidate-pairs.ts';
import { isTold } from '../../src/link/utterance/is-told.ts';
import type { FeaturedPair } from '../../src/link/utterance/pairs/beside-others.ts';
import { seePairs } from '../../src/link/utterance/pairs/see-pairs.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly publisher: string;
  readonly date: string;
}

/** One article in three of PolNeAR (train), so many. */
const EVERY = 3;
const MOST = 270;

/** Of pairs with less in common than this one in so many is kept. */
const ALIKE = 0.2;
const ONE_IN = 6;

/**
 * Pairs of what one speaker says in two articles of ordinary news, on days that are not near, with few words in common or none: they are of
 * two utterances, though both tell of one campaign. In invented affairs everybody speaks of one matter.
 */
export async function ordinaryPairs(readInput: ReadInput): Promise<readonly FeaturedPair[]> {
  const articles = readJsonl<Article>(join(SHARED, 'data/polnear/train.jsonl'));
  const documents: { key: string; reading: Awaited<ReturnType<ReadInput>>; origin: null }[] = [];
  for (const { id, text, publisher, date } of articles.filter((_, n) => n % EVERY === 0).slice(0, MOST)) {
    const reading = await readInput({ text, language: 'en', publisher, publishedAt: date }, 'model');
    documents.push({ key: id, reading, origin: null });
  }
  const nothing = { people: [], reports: [], statements: [], apart: [], links: [], traps: [] };
  const gold: GoldCase = { slug: 'ordinary', documents, ...nothing, isComplete: true };
  const reports = tellReadings(gold, () => [])
    .documents.flatMap(reportsOf)
    .filter(isTold);
  const pairs = candidatePairs(reports, reports.length).map(([a, b]) => [reports[a]!, reports[b]!] as const);
  return seePairs(pairs)
    .filter(isOfTwo)
    .filter((pair, n) => amountOf(pair.features, 'share of the shorter') >= ALIKE || n % ONE_IN === 0);
}

/** Days within which several articles may tell of one utterance. */
const NEAR = 3;

function isOfTwo(pair: FeaturedPair): boolean {
  const days = amountOf(pair.features, 'days apart');
  const isAlike =
    amountOf(pair.features, 'share of the shorter') >= 0.75 && amountOf(pair.features, 'common words') >= 3;
  return (
    pair.a.document !== pair.b.document &&
    days > NEAR &&
    !isAlike &&
    amountOf(pair.features, 'words of a common quotation') < 3 &&
    amountOf(pair.features, 'distance of the speakers') <= 1
  );
}
