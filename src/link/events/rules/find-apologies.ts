import { eventAmends } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases, findPhrases, type PhraseMatch } from '../reading/find-phrases.ts';
import { isAboutTo } from '../reading/is-about-to.ts';
import { isCalledFor } from '../reading/is-called-for.ts';
import { isNegatedInside } from '../reading/is-negated-inside.ts';
import { wordsOfClass } from '../reading/phrase.ts';
import type { SaidToken, SaidWords } from '../reading/said-words.ts';

const PHRASES = bindPhrases(eventAmends, 'apologise');
const CONDITIONS = bindPhrases(eventAmends, 'condition');

const wordsIn = (name: string): ReadonlySet<string> =>
  new Set(wordsOfClass(name).map((word) => word.replace(/^=/, '')));
const REMARK = wordsIn('remark');
const SAYING = wordsIn('saying');
const SAID = wordsIn('said');
const POINTING = /^(?:this|that|it|what|these|those|them|everything|having|doing|ever)$/;

/** What words did to others, as one who regrets them puts it. */
const EFFECT =
  /^(?:hurt|offen[cs]e|distress|upset|confusion|misunderstandings?|embarrassment|harm|discomfort|anger|pain|insult|errors?|mistakes?|impression|any|saying|having|sending|how)$/;

/** Sorry for news, or for how another feels: no apology. */
const OTHER_SORROW =
  /^(?:hear|see|learn|lose|miss|interrupt|report|inform|you|she|he|they|people|but|state|sight)$/;

/** What somebody is sorry that. */
const CLAUSE = /^(?:that|i|we|he|she|they|it)$/;

/** Log odds that the apology is for something said, by what it is said to be for. */
const FOR = { saying: 0.8, other: -3.3, unsaid: 0 } as const;

const HYPOTHETICAL = /^(?:will|shall|must|demand|want|call|urge|ask|need|expect|promise|vow|refuse|decline)/;

/** “Apologised for the remark”, “I am sorry I said it”; those on a condition (“if anyone was offended”) are marked. */
export function findApologies(said: SaidWords): readonly EventFinding[] {
  if (said.report.attribution.polarity === 'negated') return [];
  const conditions = findPhrases(said, CONDITIONS);
  const agrees = said.report.attribution.act === 'apologise' ? 0.7 : 0;
  return findPhrases(said, PHRASES).flatMap((match) => {
    const { phrase, places, isNegated } = match;
    const condition = conditions.find(({ places: [at = 0] }) => isNear(said.line, at, places[0]!));
    if (
      isNegated ||
      isNegatedInside(said, match) ||
      isCalledFor(said, match) ||
      !isMeant(said, match, condition !== undefined)
    )
      return [];
    if (isOtherSorrow(said.line, places) || isTheirApology(said, places[0]!)) return [];
    const isElse = condition === undefined && isRegretOfElse(said.line, places);
    const weight = phrase.weight + agrees + FOR[isElse ? 'other' : whatFor(said.line, places)];
    return [
      {
        relation: 'apologisesFor',
        rule: 'apologise',
        weight,
        places,
        isConditional: condition !== undefined,
        fault: null,
      },
    ];
  });
}

/** “Would be sorry if” is an apology on a condition; “should apologise”, “will apologise” is none. */
function isMeant({ line }: SaidWords, { places, isUnreal }: PhraseMatch, hasCondition: boolean): boolean {
  if (!isUnreal || isAboutTo(line, places[0]!)) return true;
  if (!hasCondition) return false;
  const first = places[0]!;
  return !line.slice(Math.max(0, first - 5), first).some(({ word }) => HYPOTHETICAL.test(word));
}

const isNear = (line: readonly SaidToken[], one: number, other: number): boolean =>
  Math.abs(line[one]!.sentence - line[other]!.sentence) === 0;

function isOtherSorrow(line: readonly SaidToken[], places: readonly number[]): boolean {
  const last = places.at(-1)!;
  if (line[last]!.word !== 'sorry') return false;
  const next = line.slice(last + 1, last + 3).map(({ word }) => word);
  const follows = next[0] === 'to' || next[0] === 'that' ? next[1] : next[0];
  if (/^(?:he|she|they)$/.test(follows ?? '') && line.slice(last + 1, last + 5).some(isTelling)) return false;
  return OTHER_SORROW.test(follows ?? '') || /^(?:feel|feels|felt|feeling)$/.test(line[last - 1]?.word ?? '');
}

/** “He’s said sorry” within quotation marks: another has apologised. */
const isTheirApology = ({ line, report }: SaidWords, first: number): boolean =>
  report.attribution.manner === 'direct' &&
  line
    .slice(Math.max(0, first - 2), first)
    .some(({ word, role }) => role === 'content' && /^(?:he|she|they)$/.test(word));

/** How far behind an apology “for” may stand, and behind that what it is for. */
const REACH = 9;
const LENGTH = 5;

const SORROW = /^(?:sorry|apolog|regret|asham|remorse|contrit|forgiv|pardon)/;

function whatFor(line: readonly SaidToken[], places: readonly number[]): keyof typeof FOR {
  const core = places.find((place) => SORROW.test(line[place]!.word)) ?? places[0]!;
  const rest = line
    .slice(core + 1, core + 1 + REACH)
    .filter(({ sentence }) => sentence === line[core]!.sentence);
  if (isSorryThat(line[core]!, rest)) return rest.some(isTelling) ? 'saying' : 'other';
  if (/^(?:regret|asham)/.test(line[core]!.word) && rest.slice(0, LENGTH).some(isSaying)) return 'saying';
  const at = rest.findIndex(({ word }) => /^(?:for|about|over)$/.test(word));
  const about = at === -1 ? rest.filter(({ clause }) => clause === line[core]!.clause) : rest.slice(at + 1);
  const named = about.slice(0, LENGTH).filter(({ clause }) => clause === about[0]?.clause);
  if (named.some(isSaying) || POINTING.test(about[0]?.word ?? '')) return 'saying';
  return at === -1 ? 'unsaid' : 'other';
}

/** “Regrets the loss of two managers”: what is regretted is neither words nor what words did. */
function isRegretOfElse(line: readonly SaidToken[], places: readonly number[]): boolean {
  const core = places.find((place) => /^regret(?:s|ted)$/.test(line[place]!.word));
  if (core === undefined || whatFor(line, places) === 'saying') return false;
  const about = line
    .slice(core + 1, core + 1 + LENGTH)
    .filter(({ sentence }) => sentence === line[core]!.sentence);
  return about.length > 0 && !about.some((one) => EFFECT.test(one.word) || isSaying(one));
}

const isSorryThat = (core: SaidToken, [next, then]: readonly SaidToken[]): boolean =>
  core.word === 'sorry' &&
  CLAUSE.test(next?.word ?? '') &&
  next!.clause === core.clause &&
  then !== undefined;

/** “Sorry I wrote it”. */
const isTelling = (token: SaidToken): boolean => SAID.has(token.word) || isSaying(token);

const isSaying = ({ word, stem }: SaidToken): boolean =>
  REMARK.has(word) || REMARK.has(stem) || SAYING.has(word) || word === 'said';
