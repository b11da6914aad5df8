import type { Polarity } from '../../model/index.ts';
import type { Chosen } from './choose-candidates.ts';

const HEDGES = new Set([
  'reportedly',
  'allegedly',
  'supposedly',
  'purportedly',
  'apparently',
  'seemingly',
  'ostensibly',
  'rumoured',
  'rumored',
  'presumably',
]);
const HEDGED_VERBS = new Set([
  'appear',
  'appears',
  'appeared',
  'seem',
  'seems',
  'seemed',
  'rumoured',
  'rumored',
  'believed',
  'thought',
  'understood',
]);
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'neither',
  'nobody',
  'no-one',
  'hardly',
  'scarcely',
  'without',
  'cannot',
]);
const CONDITIONS = new Set([
  'if',
  'unless',
  'should',
  'whether',
  'suppose',
  'supposing',
  'provided',
  'imagine',
]);
const UNREAL_MODALS = new Set([
  'will',
  "'ll",
  'may',
  'might',
  'could',
  'can',
  'must',
  'should',
  'shall',
  'going',
]);
const BE_OR_DO = new Set([
  'did',
  'does',
  'do',
  'has',
  'have',
  'had',
  'is',
  'was',
  'were',
  'are',
  'would',
  'could',
  'will',
  'can',
  'should',
]);

interface Cue {
  readonly words: readonly string[];
  /** Words of the clause in front of the cue, nearest last. */
  readonly before: readonly string[];
  readonly endsInQuestion: boolean;
}

function readCue({ region, cue, head }: Chosen): Cue {
  const { items } = region;
  const first = items.findIndex(({ start }) => start >= cue[0]!.start);
  let clause = first - 1;
  while (
    clause >= 0 &&
    first - clause <= 14 &&
    !/^[;:]$/.test(items[clause]!.word) &&
    items[clause]!.pos !== 'QUOTE'
  )
    clause--;
  return {
    words: items.slice(first, head + 1).map(({ word }) => word),
    before: items.slice(clause + 1, Math.max(first, 0)).map(({ word }) => word),
    endsInQuestion: items.at(-1)?.word === '?',
  };
}

const sinceComma = (words: readonly string[]): readonly string[] => words.slice(words.lastIndexOf(',') + 1);

function isNegated({ words, before }: Cue): boolean {
  if (words.some((word) => NEGATIONS.has(word))) return true;
  const clause = sinceComma(before);
  return (
    clause
      .slice(0, 2)
      .some((word) => word === 'nobody' || word === 'no' || word === 'neither' || word === 'none') ||
    before.at(-1) === 'never'
  );
}

function isQuestion({ words, before, endsInQuestion }: Cue): boolean {
  if (!endsInQuestion) return false;
  const clause = sinceComma(before);
  return (
    clause.slice(0, 2).some((word) => BE_OR_DO.has(word)) ||
    BE_OR_DO.has(words[0] ?? '') ||
    /^(?:who|what|when|where|why|how)$/.test(clause[0] ?? '')
  );
}

function isHypothetical({ words, before }: Cue): boolean {
  const clause = sinceComma(before);
  if (clause.some((word) => CONDITIONS.has(word))) return true;
  if (words.slice(0, -1).some((word) => UNREAL_MODALS.has(word))) return true;
  const would = words.findIndex((word) => word === 'would' || word === "'d");
  return would >= 0 && words.slice(would + 1).some((word) => word === 'have');
}

function isHedged({ words, before }: Cue, rule: string): boolean {
  if (rule === 'impression') return true;
  if (words.some((word) => HEDGES.has(word)) || before.slice(-4).some((word) => HEDGES.has(word)))
    return true;
  if (
    rule === 'passive-about' &&
    /^(?:said|rumoured|rumored|believed|thought|understood|reported|alleged)$/.test(words.at(-1) ?? '')
  )
    return true;
  return words[0] === 'to' && before.slice(-2).some((word) => HEDGED_VERBS.has(word));
}

/** What the sentence says of the act of saying; the first of question, negated, hypothetical and hedged that holds. */
export function judgePolarity(chosen: Chosen): Polarity {
  if (chosen.rule === 'turn' || chosen.rule === 'colon') return 'asserted';
  const cue = readCue(chosen);
  if (isQuestion(cue)) return 'question';
  if (isNegated(cue)) return 'negated';
  if (isHypothetical(cue)) return 'hypothetical';
  return isHedged(cue, chosen.rule) ? 'hedged' : 'asserted';
}
