import type { EarlierPair } from '../../src/link/contradict/reports/earlier-pairs.ts';
import type { Report } from '../../src/link/report/report.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import type { Person, Span } from '../../src/model/index.ts';

/** A line of claim-pairs.tsv or of training/contradict; disputes: it cannot be true beside the earlier, and answers it. */
export interface ClaimPair {
  readonly relation: 'contradicts' | 'disputes' | 'repeats' | 'none';
  readonly pair: EarlierPair;
}

/** Any day will do: only the days between two count. */
const DAY = 20_000;

/** Reads pairs in the form of claim-pairs.tsv. */
export function readClaimPairs(tsv: string): readonly ClaimPair[] {
  const [, ...lines] = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [relation, side, days, earlier, later] = line.split('\t') as [ClaimPair['relation'], ...string[]];
    const isOneSide = side === 'own';
    return {
      relation,
      pair: {
        earlier: reportIn(earlier!, 'one', DAY),
        later: reportIn(later!, isOneSide ? 'one' : 'other', DAY + Number(days)),
        statements: [1, 0],
        isOneSide,
      },
    };
  });
}

/** “Minister Paula Grant said | the tram line will open” as the only report of a document. */
function reportIn(line: string, speaker: string, day: number): Report {
  const [head = '', content = ''] = line.split(' | ');
  const text = `${head} ${content}.`;
  const source =
    /^(?:(?:The |A )?\p{L}[\p{L}.’']* ?(?=\p{Lu}|of|for|the|board|company|ministry|rebels|school|$)|\p{Lu}[\p{L}.’']* ?)+/u
      .exec(head)?.[0]
      .trim() ?? head;
  const cue = { start: source.length, end: head.length };
  const [report] = reportsOf({
    id: `${speaker} ${day} ${line}`,
    family: line,
    text,
    title: null,
    publisher: null,
    day,
    language: 'en',
    sentences: [{ start: 0, end: text.length }],
    people: [personOf(speaker, source)],
    attributions: [
      attributionOf(
        speaker,
        [{ start: 0, end: source.length }],
        [cue],
        [{ start: head.length + 1, end: text.length - 1 }],
      ),
    ],
  });
  return report!;
}

const personOf = (id: string, name: string): Person => ({
  ...{ id, name, kind: 'person', aliases: [], gender: null, roles: [], by: null },
});

const attributionOf = (
  speaker: string,
  source: readonly Span[],
  cue: readonly Span[],
  content: readonly Span[],
): Report['attribution'] => ({
  ...{ id: speaker, source, cue, content, manner: 'indirect', polarity: 'asserted', act: 'say' },
  ...{ parent: null, speaker, resolution: null, candidates: [] },
  provenance: { kind: 'rule', name: 'invented', version: '1', score: 1, evidence: [] },
});
