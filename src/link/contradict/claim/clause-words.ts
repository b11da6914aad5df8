import { NUMBER_WORDS } from '../../report/number-words.ts';
import { isOfKind } from './claim-word.ts';

/** A “not” before one of these takes nothing back. */
const NOT_ONLY: ReadonlySet<string> = new Set('only just merely least simply'.split(' '));
/** Verbs that turn what is done behind them into its contrary: stopped paying, denies taking. */
const FAILING: ReadonlySet<string> = new Set(
  'stop stopped stops avoid avoided avoids cease ceased ceases quit deny denied denies'.split(' '),
);
/** Particles that are a predicate of their own where nothing follows: “the lamp was on”. */
const PARTICLES: ReadonlySet<string> = new Set('on off in out up down over'.split(' '));

const GOING = /^(?:go|goes|going|gone|went|come|comes|came|put|was|were|is|are|be)$/;

const BEING: ReadonlySet<string> = new Set(
  'is are was were be been being am become became stood stands stand seem seemed seems remain remained remains lay found left'.split(
    ' ',
  ),
);

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of in on at by for from with to into about over under between through against within across around near above below behind beside towards without'.split(
    ' ',
  ),
);

/** Words that are verbs, but for those that are more often something else. */
const VERBS: ReadonlySet<string> = new Set(
  `is are was were be been has have had having do does did will would shall can could should must may might not cannot
  never came comes went goes got gets took takes gave gives made makes won wins lost loses left leaves fell falls rose rises
  ran runs stood stands began begins broke breaks knew knows kept keeps met meets paid pays put puts said says sat sits sent
  sends sold sells spoke speaks told thought thinks wore wears wrote writes hit hurt hurts found finds brought brings bought
  buys held holds hold saw sees became becomes built builds chose drew drove ate flew forgot froze grew grows heard hears
  hid laid led leads leaks lent lies lay rang rode sang sank shot shut shook slept spent spends stole swam taught threw
  understood woke begin belong belongs believe believes need needs want wants use uses work works live lives mean means pass
  passes open opens close closes shuts carry carries cost costs drink drinks lock locks earn earns owe owes own owns lack lacks
  stay stays remain remains contains includes includes exist exists die dies died expire expires arrive arrives start starts
  end ends waits wait`.split(/\s+/),
);

/** Whether a word shows that the subject of its clause has ended. */
export const isVerbal = (word: string): boolean => VERBS.has(word) || /^.{3,}ed$/.test(word);

export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** Whether the word at a place turns its clause into the contrary. */
export function isNegator(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const next = nextOf(words, at);
  if (isOfKind(word, 'no') || isOfKind(word, 'never')) return true;
  if (isOfKind(word, 'not')) return !NOT_ONLY.has(next);
  return FAILING.has(word) && next.endsWith('ing');
}

const nextOf = (words: readonly string[], at: number): string =>
  words.slice(at + 1).find((word) => word !== '') ?? '';

/** Whether the word at a place carries matter. */
export function isTermAt(words: readonly string[], place: number): boolean {
  const word = words[place]!;
  if (word === '') return false;
  if (PARTICLES.has(word)) return place > 0 && (place === words.length - 1 || GOING.test(words[place - 1]!));
  return (
    !/^\d/.test(word) && !NUMBER_WORDS.has(word) && !KINDS_WITHOUT_MATTER.some((kind) => isOfKind(word, kind))
  );
}

const KINDS_WITHOUT_MATTER = ['function', 'no', 'never', 'not', 'all', 'always', 'some', 'modal', 'emphatic'];

/** Words that a negation denies before all others. */
const MOST_FOCUS = 2;

/** Places of the words of a clause that its negations stand next to. */
export function focusOf(words: readonly string[]): ReadonlySet<number> {
  const places = words.map((_, place) => place);
  return new Set(
    places
      .filter((place) => isNegator(words, place))
      .flatMap((place) => [
        ...places
          .slice(place + 1)
          .filter((at) => isTermAt(words, at))
          .slice(0, MOST_FOCUS),
        // “had ordered no boats” denies the ordering.
        ...(isOfKind(words[place], 'no') && place > 0 && isTermAt(words, place - 1) ? [place - 1] : []),
      ]),
  );
}

/** Whether what stands at a place is said of something by a form of “be”: “the van was dark red”. */
export function isPredicateAt(words: readonly string[], place: number): boolean {
  const before = words.slice(Math.max(0, place - MOST_BETWEEN), place);
  const at = before.findLastIndex((word) => BEING.has(word));
  return at !== -1 && !before.slice(at + 1).some((word) => PREPOSITIONS.has(word) || word === 'the');
}

const MOST_BETWEEN = 3;

/** In which part of its clause a word stands: before the verb, behind a preposition, or elsewhere. */
export function roleAt(words: readonly string[], place: number): string {
  for (let at = place - 1; at >= 0; at--) {
    const word = words[at]!;
    if (PREPOSITIONS.has(word)) return word;
    if (isVerbal(word)) return 'verb';
  }
  return isVerbal(words[place]!) ? 'verb' : 'subject';
}
