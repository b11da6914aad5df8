/**
 * `npx node training/utterances/list-pairs.ts OUT.jsonl`: pairs of reports that linking compares, with what they have in common and
 * whether they are of one utterance, of training/relations, the tuning half of our own gold, and the stories; each with the attributions
 * of the gold and with ours. And pairs of ordinary news that are of two.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { isKeptApart } from '../../eval/links/gold/is-kept-apart.ts';
import { loadCases, readNow } from '../../eval/links/gold/load-cases.ts';
import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import type { Report } from '../../src/link/report/report.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import { candidatePairs } from '../../src/link/utterance/candidate-pairs.ts';
import { isTold } from '../../src/link/utterance/is-told.ts';
import { seePairs } from '../../src/link/utterance/pairs/see-pairs.ts';
import { ordinaryPairs } from './ordinary-pairs.ts';

const GROUNDS = ['train', 'tune', 'stories'] as const;

/** The statements that a report is of by the gold; null of what the gold does not have. */
function createStatementsOf({
  gold,
  goldOf,
}: ToldCase): (report: Report) => readonly (number | string)[] | null {
  const statements = new Map<string, number[]>();
  for (const [n, ids] of gold.statements.entries())
    for (const id of ids) statements.set(id, [...(statements.get(id) ?? []), n]);
  return ({ attribution }) => {
    const id = goldOf.get(attribution.id);
    return id === undefined ? null : (statements.get(id) ?? [id]);
  };
}

function linesOf(told: ToldCase, ground: string, given: string): readonly string[] {
  const statementsOf = createStatementsOf(told);
  const reports = told.documents.flatMap(reportsOf).filter(isTold);
  const pairs = candidatePairs(reports, reports.length).map(([a, b]) => [reports[a]!, reports[b]!] as const);
  const { slug } = told.gold;
  const isApart = ground === 'train' && isKeptApart(slug);
  return seePairs(pairs).flatMap(({ a, b, features }): string | [] => {
    const [one, other] = [statementsOf(a), statementsOf(b)];
    if (!one || !other) return [];
    const isOne = one.some((statement) => other.includes(statement));
    const told = features.filter(([, value]) => value !== 0);
    return JSON.stringify({ ground, given, slug, isApart, isOne, features: Object.fromEntries(told) });
  });
}

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: node training/utterances/list-pairs.ts OUT.jsonl');
const file = openSync(out, 'w');
for (const given of ['gold', 'engine'] as const)
  for (const ground of GROUNDS) {
    const lines = (await loadCases(ground, { given })).flatMap((told) => linesOf(told, ground, given));
    for (const line of lines) writeSync(file, `${line}\n`);
    console.log(`${ground}, ${given}: ${lines.length} pairs`);
  }
const ordinary = await ordinaryPairs(readNow);
for (const { features } of ordinary) {
  const told = Object.fromEntries(features.filter(([, value]) => value !== 0));
  const line = {
    ground: 'ordinary',
    given: 'engine',
    slug: 'ordinary',
    isApart: false,
    isOne: false,
    features: told,
  };
  writeSync(file, `${JSON.stringify(line)}\n`);
}
console.log(`ordinary news: ${ordinary.length} pairs`);
closeSync(file);
