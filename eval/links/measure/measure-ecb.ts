import { globSync } from 'node:fs';
import { join } from 'node:path';
import { linkAll } from '../../../src/link/index.ts';
import type { Attribution, Span } from '../../../src/model/index.ts';
import { openLinkReader } from '../../../src/runtime/open-link-reader.ts';
import { overlaps } from '../../../src/text/span.ts';
import { readJsonl } from '../../read-jsonl.ts';
import type { Offsets } from '../../scorers.ts';
import type { GoldCase, GoldReport } from '../gold/gold-case.ts';
import type { ReadInput } from '../gold/load-cases.ts';
import { tellReadings } from '../gold/tell-readings.ts';
import { countPairs, type PairCounts } from '../judge/count-pairs.ts';
import { type JudgedCase, judgeLinks } from '../judge/judge-links.ts';

/** A document of data/ecb-reporting, as far as it is needed here. */
interface EcbDocument {
  readonly id: string;
  readonly subtopic: string;
  readonly url: string | null;
  readonly text: string;
  readonly mentions: readonly {
    readonly id: string;
    readonly chain: string;
    readonly type: string;
    readonly spans: readonly Offsets[];
  }[];
}

/** What is measured on reporting events that several stories tell of. */
export interface EcbFigures {
  readonly documents: number;
  /** Reporting words of the gold, and those that our attributions have as a cue. */
  readonly mentions: number;
  readonly covered: number;
  /** Pairs across documents of one event of reporting. */
  readonly pairs: Pick<PairCounts, 'all' | 'matched'>;
}

const isReporting = ({ type }: EcbDocument['mentions'][number]): boolean => type === 'ACTION_REPORTING';

const reportsOf = ({ id, mentions }: EcbDocument): readonly GoldReport[] =>
  mentions.filter(isReporting).map((mention) => ({
    id: mention.id,
    document: id,
    source: [],
    cue: mention.spans.map(([start, end]): Span => ({ start, end })),
    content: [],
    polarity: 'asserted',
    manner: null,
    speakers: [],
    parent: null,
  }));

/** Each mention with the attribution whose cue has a word of it. */
function matchCues(
  found: readonly Attribution[],
  gold: readonly GoldReport[],
): readonly (readonly [Attribution, GoldReport])[] {
  const used = new Set<GoldReport>();
  return found.flatMap((one) => {
    const report = gold.find(
      (each) => !used.has(each) && each.cue.some((span) => one.cue.some((own) => overlaps(own, span))),
    );
    if (report) used.add(report);
    return report ? [[one, report] as const] : [];
  });
}

async function goldOf(
  slug: string,
  documents: readonly EcbDocument[],
  readInput: ReadInput,
): Promise<GoldCase> {
  const read = [];
  for (const { id, text, url } of documents)
    read.push({
      key: id,
      reading: await readInput({ text, language: 'en', ...(url ? { url } : {}) }, 'model'),
      origin: null,
    });
  const chains = Map.groupBy(
    documents.flatMap(({ mentions }) => mentions.filter(isReporting)),
    ({ chain }) => chain,
  );
  return {
    slug,
    documents: read,
    people: [],
    reports: documents.flatMap(reportsOf),
    statements: [...chains.values()].map((all) => all.map(({ id }) => id)),
    apart: [],
    links: [],
    traps: [],
    isComplete: true,
  };
}

/** Links the stories of each affair in a folder that have reporting events, and counts which are made one. */
export async function measureEcb(folder: string, readInput: ReadInput): Promise<EcbFigures> {
  const all = globSync(join(folder, '*.jsonl'))
    .sort()
    .flatMap((path) => readJsonl<EcbDocument>(path));
  const documents = all.filter(({ mentions }) => mentions.some(isReporting));
  const judged: JudgedCase[] = [];
  for (const [slug, own] of Map.groupBy(documents, ({ subtopic }) => subtopic)) {
    const told = tellReadings(await goldOf(slug, own, readInput), matchCues);
    judged.push(judgeLinks(told, await linkAll(told.documents, await openLinkReader())));
  }
  const { all: pairs, matched } = countPairs(judged);
  return {
    documents: documents.length,
    mentions: documents.reduce((sum, { mentions }) => sum + mentions.filter(isReporting).length, 0),
    covered: judged.reduce((sum, { told }) => sum + told.goldOf.size, 0),
    pairs: { all: pairs, matched },
  };
}
