import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldLink } from '../../eval/links/gold/gold-case.ts';
import { loadCases } from '../../eval/links/gold/load-cases.ts';
import { readCached } from '../../eval/links/gold/reading-cache.ts';
import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import { featuresOf } from '../../src/link/contradict/reason.ts';
import { type EarlierPair, earlierPairs } from '../../src/link/contradict/reports/earlier-pairs.ts';
import { mayContradict, mayRepeat } from '../../src/link/contradict/reports/may-link.ts';
import { comparePair } from '../../src/link/contradict/reports/pair-reasons.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import { createSides } from '../../src/link/targets/sides/create-sides.ts';
import type { ToldStatement } from '../../src/link/targets/told-statement.ts';
import type { ToldDocument } from '../../src/model/index.ts';
import { readClaimPairs } from './claim-pairs.ts';

/** What a later report does to an earlier one; passed: neither finding nor missing a link counts. */
export type Verdict = 'contradicts' | 'disputes' | 'repeats' | 'none' | 'passed';

/** A pair of reports, with what shows how they stand to each other. */
export interface ClaimExample {
  /** Slug of the case that it is from, for keeping cases together. */
  readonly slug: string;
  /** The two statements. */
  readonly key: string;
  /** Which of the two it may be at all. */
  readonly may: Readonly<Record<'contradicts' | 'repeats', boolean>>;
  readonly isOneSide: boolean;
  /** kept: only measured, never fitted on. */
  readonly ground: 'tune' | 'stories' | 'invented' | 'kept';
  readonly verdicts: ReadonlySet<Verdict>;
  readonly features: readonly string[];
  readonly texts: readonly [string, string];
}

/** The pairs of our own gold and stories that linking would compare, and invented pairs. */
export async function readClaimExamples(): Promise<readonly ClaimExample[]> {
  const found: ClaimExample[] = [];
  for (const ground of ['tune', 'stories'] as const) {
    const cases = await loadCases(ground, { given: 'gold', readInput: readCached });
    found.push(...cases.flatMap(examplesIn).map((one) => ({ ...one, ground })));
  }
  return [
    ...found,
    ...inventedExamples('claim-pairs.tsv', 'invented'),
    ...inventedExamples('../../training/contradict/pairs.tsv', 'invented'),
    ...inventedExamples('../../training/contradict/pairs-kept.tsv', 'kept'),
  ];
}

function examplesIn(told: ToldCase): readonly ClaimExample[] {
  return told.documents.flatMap((document, number) => {
    const before = told.documents.slice(0, number + 1);
    const statements = goldStatements(told, before);
    const { speaksFor } = createSides(document, statements);
    return earlierPairs(document, statements, speaksFor).flatMap((pair) => {
      const ids = pair.statements.map((one) => goldIds(told, statements[one]!)) as [string[], string[]];
      return exampleOf(pair, told.gold.slug, ids.map((one) => one[0]).join(' > '), verdictsOf(told, ids));
    });
  });
}

const exampleOf = (
  pair: EarlierPair,
  slug: string,
  key: string,
  verdicts: ReadonlySet<Verdict>,
): ClaimExample | [] => {
  const compared = comparePair(pair);
  if (!compared) return [];
  return {
    slug,
    key: `${slug} ${key}`,
    may: { contradicts: mayContradict(compared), repeats: mayRepeat(compared) },
    isOneSide: pair.isOneSide,
    ground: 'tune',
    verdicts,
    features: featuresOf(compared.reasons),
    texts: [pair.earlier.content.text, pair.later.content.text],
  };
};

function goldStatements(
  { gold, goldOf }: ToldCase,
  documents: readonly ToldDocument[],
): readonly ToldStatement[] {
  const known = new Map(gold.statements.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
  const statements = new Map<string, ToldStatement['reports'][number][]>();
  for (const report of documents.flatMap(reportsOf)) {
    const { id, polarity } = report.attribution;
    if (polarity !== 'asserted' && polarity !== 'hedged') continue;
    const gold = goldOf.get(id) ?? id;
    const key = known.get(gold) ?? gold;
    statements.set(key, [...(statements.get(key) ?? []), report]);
  }
  return [...statements.values()].map((reports) => ({ reports }));
}

const goldIds = ({ goldOf }: ToldCase, { reports }: ToldStatement): string[] =>
  reports.map(({ attribution: { id } }) => goldOf.get(id) ?? id);

function verdictsOf({ gold }: ToldCase, [from, to]: readonly [string[], string[]]): ReadonlySet<Verdict> {
  const isAt = (ids: readonly string[], ends: ReadonlySet<string> | null) =>
    ids.some((id) => ends?.has(id) ?? false);
  const links = gold.links.filter(
    (link) => (isAt(from, link.from) && isAt(to, link.to)) || (isAt(to, link.from) && isAt(from, link.to)),
  );
  const verdicts = new Set(links.map(verdictOf));
  return verdicts.size > 0 ? verdicts : new Set(['none']);
}

const verdictOf = ({ relation, isOptional }: GoldLink): Verdict =>
  !isOptional && (relation === 'contradicts' || relation === 'repeats' || relation === 'disputes')
    ? relation
    : 'passed';

function inventedExamples(file: string, ground: 'invented' | 'kept'): readonly ClaimExample[] {
  const tsv = readFileSync(join(import.meta.dirname, file), 'utf8');
  return readClaimPairs(tsv).flatMap(({ relation, pair }, number) => {
    const slug = `${ground} ${file} ${number}`;
    const verdicts = new Set<Verdict>(relation === 'disputes' ? ['contradicts', relation] : [relation]);
    const example = [exampleOf(pair, slug, String(number), verdicts)].flat();
    return (example.length > 0 ? example : [unlike(pair, slug, verdicts)]).map((one) => ({ ...one, ground }));
  });
}

/** A pair that the comparison takes for neither, whatever it is. */
const unlike = ({ isOneSide, ...pair }: EarlierPair, slug: string, verdicts: ReadonlySet<Verdict>) => ({
  ...{ slug, key: slug, verdicts, isOneSide, features: [] },
  may: { contradicts: false, repeats: false },
  texts: [pair.earlier.content.text, pair.later.content.text] as const,
});
