import type { SaidToken, SaidWords } from './said-words.ts';

/** Whether words are meant as they stand. */
export interface Mood {
  /** Whether a “not”, “never”, “refused to” before it takes it back. */
  readonly isNegated: boolean;
  /** Whether it is only supposed, asked, demanded, promised or hoped for, or what would, might or should be done; “will not” is meant. */
  readonly isUnreal: boolean;
  /** The same, but for “would”, “might” and their like. */
  readonly isSupposed: boolean;
}

const NEGATION =
  /^(?:not|never|no|nothing|neither|nor|without|hardly|stopp(?:ed|ing)|stops?|refus(?:ed?|es|ing|al)|declin(?:ed?|es|ing)|fail(?:ed|s|ing|ure)?|unable|avoid(?:ed|s|ing)?|resist(?:ed|s|ing)?|yet|instead)$/;
const MODAL = /^(?:would|should|must|may|might|could|ought|will|shall)$/;
const SUPPOSED =
  /^(?:if|whether|unless|demand(?:ed|s|ing)?|want(?:ed|s|ing)?|urg(?:ed?|es|ing)|ask(?:ed|s|ing)?|promis(?:ed|es|ing)|vow(?:ed|s|ing)?|hop(?:ed?|es|ing)|expect(?:ed|s|ing)?|threaten(?:ed|s|ing)?|need(?:ed|s)?|invit(?:ed?|es|ing)|press(?:ed|ing)?|chance|deadline|pledg(?:ed|es|ing)|intend(?:ed|s)?|consider(?:ed|s|ing)?|likely|due)$/;

/** Words that only suppose with the word behind them: “called for”, “plans to”; not “called it a lie”, “the plan”. */
const SUPPOSED_WITH =
  /^(?:call(?:s|ed|ing)? (?:for|on|upon)|(?:plan(?:s|ned|ning)?|promise|pledge|ready) to)$/;

/** Where a clause begins that shares nothing with the one before: “and that she”, “but he”, “and would”. */
const CLAUSE_JOIN =
  /^(?:and|but) (?:that|he|she|they|it|we|i|again|had|has|have|was|were|is|would|will|could)$/;

/** How far back a “not” or a “should” may stand. */
const NEGATION_REACH = 4;
const UNREAL_REACH = 8;

/** The mood of the words that begin at a place of a line, as what stands before them in their clause makes it. */
export function moodBefore({ line, report }: SaidWords, first: number): Mood {
  const before = clauseBefore(line, first);
  const has = (reach: number, words: RegExp) => before.slice(-reach).some(({ word }) => words.test(word));
  const isSupposed =
    has(UNREAL_REACH, SUPPOSED) ||
    isSupposedWith(line, first, before) ||
    isAsked(line, first, report.document.text);
  return {
    isNegated: has(NEGATION_REACH, NEGATION),
    isUnreal: isSupposed || (has(UNREAL_REACH, MODAL) && !NEGATION.test(line[first]!.word)),
    isSupposed,
  };
}

/** The words before one in its clause, as far back as a mood reaches. */
function clauseBefore(line: readonly SaidToken[], first: number): readonly SaidToken[] {
  const { sentence, clause } = line[first]!;
  const before = line
    .slice(Math.max(0, first - UNREAL_REACH), first)
    .filter((token) => token.sentence === sentence && token.clause === clause);
  const joined = before.findLastIndex((token, at) =>
    CLAUSE_JOIN.test(`${token.word} ${before[at + 1]?.word}`),
  );
  return before.slice(joined + 1);
}

const isSupposedWith = (line: readonly SaidToken[], first: number, before: readonly SaidToken[]): boolean =>
  [...before, line[first]!].some(
    ({ word }, at, all) => at + 1 < all.length && SUPPOSED_WITH.test(`${word} ${all[at + 1]!.word}`),
  );

/** Whether the sentence is a question, but for one that only asks for assent: “they were, weren’t they?” */
function isAsked(line: readonly SaidToken[], first: number, text: string): boolean {
  let last = first;
  while (line[last + 1]?.sentence === line[first]!.sentence && line[last + 1]!.role === line[first]!.role)
    last++;
  const { end, clause } = line[last]!;
  return text.slice(end, end + 2).includes('?') && clause === line[first]!.clause;
}
