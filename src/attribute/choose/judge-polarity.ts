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
const UNREAL_MODALS = new Set(['will', "'ll", 'may', 'might', 'could', 'must', 'should', 'shall', 'going']);
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

/** What is said of something without a word of who says it: “is said to”. */
const RUMOURED = /^(?:said|rumou?red|believed|thought|understood|reported|alleged|claimed)$/;

/** A chain of verbs whose first makes the second no more than an appearance or hearsay. */
const isAppearance = (words: readonly string[]): boolean =>
  words.some((word) => HEDGED_VERBS.has(word) || RUMOURED.test(word)) && words.includes('to');

/** “stopped short of saying”, “denied saying”, though not “did not deny saying”. */
const DENIED_BEFORE = / (?:short of|without|(?<! (?:not|n't|never) )(?:deny|denied|denies)) (?:\S+ )?$/;

interface Cue {
  readonly words: readonly string[];
  /** Words of the clause in front of the cue, nearest last. */
  readonly before: readonly string[];
  readonly endsInQuestion: boolean;
  /** The word behind the cue. */
  readonly next: string;
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
    words: items.slice(first, Math.max(head, first) + 1).map(({ word }) => word),
    before: withoutQuoted(items.slice(clause + 1, Math.max(first, 0)).map(({ word }) => word)),
    endsInQuestion: items.at(-1)?.word === '?',
    next: items[Math.max(head, first) + 1]?.word ?? '',
  };
}

const MARK = /^["“”]$/;

/** The words that stand in no quotation that has ended: “would cheer “*if it wore claret*” and had called …”. */
function withoutQuoted(words: readonly string[]): readonly string[] {
  const marks = words.flatMap((word, at) => (MARK.test(word) ? [at] : []));
  const paired = marks.length - (marks.length % 2);
  const isQuoted = (at: number) => {
    const before = marks.slice(0, paired).filter((mark) => mark <= at).length;
    return before % 2 === 1;
  };
  return words.filter((_, at) => !isQuoted(at));
}

const sinceComma = (words: readonly string[]): readonly string[] => words.slice(words.lastIndexOf(',') + 1);

function isNegated({ words, before }: Cue): boolean {
  if (DENIED_BEFORE.test(` ${before.join(' ')} `)) return true;
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
  const clause = sinceComma(before).filter((word) => !/^(?:and|but|so|or)$/.test(word));
  return (
    BE_OR_DO.has(clause[0] ?? '') ||
    BE_OR_DO.has(words[0] ?? '') ||
    /^(?:who|what|when|where|why|how)$/.test(clause[0] ?? '')
  );
}

function isHypothetical({ words, before, next }: Cue): boolean {
  const clause = sinceComma(before);
  if (clause.some((word) => CONDITIONS.has(word))) return true;
  if (words.slice(0, -1).some((word) => UNREAL_MODALS.has(word))) return true;
  return (
    words.some((word) => word === 'would' || word === "'d") &&
    ![...words, before.at(-1), next].includes('only')
  );
}

function isHedged({ words, before }: Cue, rule: string, source: number): boolean {
  if (rule === 'impression' || (rule === 'chain' && isAppearance(words))) return true;
  const isUnsourced = source === 0 || rule === 'verb-to';
  if (
    isUnsourced &&
    words.some((word) => /^(?:is|are|was|were|been)$/.test(word)) &&
    RUMOURED.test(words.at(-1) ?? '')
  )
    return true;
  if (rule === 'noun' && /^(?:rumou?rs?|speculation|gossip|whispers?)$/.test(words.at(-1) ?? '')) return true;
  if (words.some((word) => HEDGES.has(word)) || before.slice(-4).some((word) => HEDGES.has(word)))
    return true;
  if (rule === 'passive-about' && RUMOURED.test(words.at(-1) ?? '')) return true;
  return words[0] === 'to' && before.slice(-2).some((word) => HEDGED_VERBS.has(word));
}

/** “does not dispute”, “never denied”: two negations. */
const isDoubled = ({ act }: Chosen): boolean => act === 'deny' || act === 'reject';

/** “said *nothing* of the kind”. */
const saysNothing = (chosen: Chosen): boolean =>
  chosen.rule === 'verb-np' && chosen.act === 'say' && firstWord(chosen) === 'nothing';

function ownPolarity(chosen: Chosen): Polarity {
  if (chosen.cue.length === 0 || /^(?:turn|colon|no-comment)$/.test(chosen.rule)) return 'asserted';
  const cue = readCue(chosen);
  if (isQuestion(cue)) return 'question';
  if (saysNothing(chosen)) return 'negated';
  const isRefusal = chosen.act === 'decline' && cue.words.includes('would');
  if (isNegated(cue)) return isRefusal || isDoubled(chosen) ? 'asserted' : 'negated';
  if (isHypothetical(cue)) return 'hypothetical';
  return isHedged(cue, chosen.rule, chosen.source.length) ? 'hedged' : 'asserted';
}

/** Whether it is what its parent denies or asks, and not something further inside. */
function isObjectOf(chosen: Chosen, parent: Chosen): boolean {
  const [content] = parent.content;
  if (chosen.region !== parent.region || !content) return false;
  const first = chosen.source[0] ?? chosen.cue[0] ?? content;
  const between = chosen.region.items.filter(
    ({ start, end }) => content.start <= start && end <= first.start,
  );
  return between.length <= 2;
}

/**
 * What the sentence says of the act of saying; the first of question, negated, hypothetical and hedged that holds. What
 * stands in a denial is negated (“denied that he had called her that”), and in a question asked (“asked whether he had
 * said it”). `parent` is what it stands in, or null.
 */
export function judgePolarity(chosen: Chosen, parent: Chosen | null): Polarity {
  const own = ownPolarity(chosen);
  if (!parent || chosen.rule === 'noun' || !isObjectOf(chosen, parent)) return own;
  if (parent.act === 'deny' && own === 'asserted' && !isNegated(readCue(parent))) return 'negated';
  const isAsked = parent.act === 'ask' && /^(?:whether|if)$/.test(firstWord(parent));
  return isAsked && (own === 'asserted' || own === 'hypothetical') ? 'question' : own;
}

function firstWord({ region, content }: Chosen): string {
  return region.items.find(({ start }) => start >= content[0]!.start)?.word ?? '';
}
