import type { Feature } from '../../trees/create-trees.ts';
import type { Gist } from '../gist/gist.ts';
import { weightOf } from '../term-weight.ts';
import type { CommonWords } from './common-words.ts';
import { heaviestRun } from './heaviest-run.ts';

/** How many words two reports have in common, which, in what order, in quotation marks, and what each has alone. */
export function wordFeatures(common: CommonWords): readonly Feature[] {
  const { one, other, terms, weight, fewer, more } = common;
  const run = heaviestRun(one.run, other.run);
  const missing = [...fewer.terms].flatMap(([term, value]) => (more.terms.has(term) ? [] : value));
  return [
    ['common weight', weight],
    ['share of the shorter', weight / Math.max(fewer.total, 1)],
    ['share of the longer', weight / Math.max(more.total, 1)],
    ['weight of the shorter', fewer.total],
    ['weight of the longer', more.total],
    ['common words', terms.length],
    ['rarest common word', greatest(terms.map((term) => lesserOf(common, term)))],
    ['rarest missing word', greatest(missing)],
    ['missing weight', sumOf(missing)],
    ['run', run.weight],
    ['words of the run', run.words.length],
    ['share of the run', run.words.length / Math.max(1, Math.min(one.run.length, other.run.length))],
    ['words of the shorter', Math.min(one.run.length, other.run.length)],
    ['words of the longer', Math.max(one.run.length, other.run.length)],
    ...quotedFeatures(common),
    ...settingFeatures(one, other),
  ];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const greatest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);
const lesserOf = ({ one, other }: CommonWords, term: string): number =>
  Math.min(one.terms.get(term)!, other.terms.get(term)!);

function quotedFeatures({ one, other, terms }: CommonWords): readonly Feature[] {
  const both = terms.filter((term) => one.quoted.has(term) && other.quoted.has(term));
  const weight = sumOf(both.map((term) => one.terms.get(term)!));
  const [fewer, more] = [one, other].map(({ quoted }) => sumOf([...quoted].map(weightOf))).sort(byNumber);
  return [
    ['quoted by both', weight],
    ['quoted by the one that quotes less', fewer!],
    ['share of the quoted', weight / Math.max(1, fewer!)],
    ['quoted by one at all', Number(more! > 0)],
    ['words of a common quotation', sameQuotation(one, other)],
  ];
}

const byNumber = (a: number, b: number): number => a - b;

/** How many words the longest quotation has that one gives whole and the other has in one of its own. */
function sameQuotation({ quotations: one }: Gist, { quotations: other }: Gist): number {
  const standing = [
    ...one.filter((words) => other.some((quotation) => quotation.includes(words))),
    ...other.filter((words) => one.some((quotation) => quotation.includes(words))),
  ];
  return greatest(standing.map((words) => words.trim().split(' ').length));
}

/** Words around what is said: in both alike, and of one in what the other says. */
function settingFeatures(one: Gist, other: Gist): readonly Feature[] {
  const both = [...one.setting].filter((term) => other.setting.has(term));
  const across = [
    ...[...one.terms.keys()].filter((term) => other.setting.has(term)),
    ...[...other.terms.keys()].filter((term) => one.setting.has(term)),
  ];
  return [
    ['setting', both.length],
    ['weight of the setting', sumOf(both.map(weightOf))],
    ['said by one, around the other', across.length],
    ['weight of what is said by one, around the other', sumOf(across.map(weightOf))],
  ];
}
