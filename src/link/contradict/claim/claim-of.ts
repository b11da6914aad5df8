import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { Claim, Clause, Quantity, Term } from './claim.ts';
import { isOfKind, rarityOf } from './claim-word.ts';
import { findFigures } from './find-figures.ts';
import { polesOf } from './word-poles.ts';

/** Words that open a clause of their own wherever they stand. */
const OPENERS: ReadonlySet<string> = new Set(
  'but because while although though which who if unless when where since until whereas nor'.split(' '),
);
/** After “and” these show that a clause begins, not another noun. */
const SUBJECTS: ReadonlySet<string> = new Set(
  'i he she it we they that there nobody everyone everybody no not never had has was were is are will would'.split(
    ' ',
  ),
);
/** A “not” before one of these takes nothing back. */
const NOT_ONLY: ReadonlySet<string> = new Set('only just merely least simply'.split(' '));
/** Verbs that turn the next into its contrary: failed to pay, refuses to leave. */
const FAILING: ReadonlySet<string> = new Set(
  'fail failed fails refuse refused refuses decline declined declines unable yet'.split(' '),
);
/** Particles that are a predicate of their own where nothing follows: “the lamp was on”. */
const PARTICLES: ReadonlySet<string> = new Set('on off in out up down over'.split(' '));

const PREFIXED = /^(?:un|dis|non|i[nmrl])\w{3}/;

const GOING = /^(?:go|goes|going|gone|went|come|comes|came|put|was|were|is|are|be)$/;

/** What the commonest of words that carry matter weighs. */
const LEAST_WEIGHT = 0.25;

/** Reads a text as a claim. `isDenied`: that the whole of it is denied by who says it. */
export function claimOf(text: string, isDenied = false): Claim {
  const tokens = indexTokens(text);
  const starts = clauseStarts(text, tokens);
  const clauses = starts.map((start, number) => clauseOf(tokens, start, starts[number + 1] ?? tokens.length));
  const clauseAt = clauses.flatMap((clause, number) =>
    Array.from({ length: clause.end - clause.start }, () => number),
  );
  return {
    text,
    tokens,
    clauses,
    terms: clauses.flatMap((clause, number) => termsOf(text, tokens, clause, number, isDenied)),
    figures: findFigures(tokens, (at) => clauseAt[at]!),
  };
}

function clauseStarts(text: string, tokens: readonly IndexToken[]): readonly number[] {
  return tokens.flatMap((token, at) => {
    if (at === 0) return [0];
    const before = tokens[at - 1]!;
    const gap = text.slice(before.end, token.start);
    return /[.;:!?—–…]|\s-\s/.test(gap) || opensClause(tokens, at, gap.includes(',')) ? [at] : [];
  });
}

function opensClause(tokens: readonly IndexToken[], at: number, isAfterComma: boolean): boolean {
  const { word } = tokens[at]!;
  if (OPENERS.has(word)) return true;
  if (isAfterComma && (word === 'not' || word === 'and' || word === 'or')) return true;
  if (word === 'and') return SUBJECTS.has(tokens[at + 1]?.word ?? '');
  return word === 'that' && isOfKind(tokens[at - 1]!.word, 'saying');
}

function clauseOf(tokens: readonly IndexToken[], start: number, end: number): Clause {
  const words = tokens.slice(start, end).map(({ word }) => word);
  return {
    start,
    end,
    quantity: quantityOf(words),
    isModal: words.some((word) => isOfKind(word, 'modal')),
    isNegated: words.filter((_, at) => isNegator(words, at)).length % 2 === 1,
  };
}

function quantityOf(words: readonly string[]): Quantity {
  if (words.some((word) => isOfKind(word, 'no') || isOfKind(word, 'never'))) return 'none';
  if (words.some((word) => isOfKind(word, 'all') || isOfKind(word, 'always'))) return 'all';
  return words.some((word) => isOfKind(word, 'some')) ? 'some' : null;
}

function isNegator(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1] ?? '';
  if (isOfKind(word, 'no') || isOfKind(word, 'never')) return word !== 'no' || next !== 'doubt';
  if (isOfKind(word, 'not')) return !NOT_ONLY.has(next);
  return FAILING.has(word) && next === 'to';
}

function termsOf(
  text: string,
  tokens: readonly IndexToken[],
  clause: Clause,
  number: number,
  isDenied: boolean,
): readonly Term[] {
  const words = tokens.slice(clause.start, clause.end).map(({ word }) => word);
  const sayingAt = words.findIndex((word) => isOfKind(word, 'saying'));
  const focus = focusOf(words);
  const polarity = clause.isNegated === isDenied ? 1 : -1;
  return words.flatMap((word, place) => {
    const at = clause.start + place;
    const token = tokens[at]!;
    if (!isTerm(words, place)) return [];
    const isOpen = clause.isNegated && sayingAt !== -1 && place > sayingAt;
    return [
      {
        stem: token.stem,
        word,
        at,
        clause: number,
        weight: PARTICLES.has(word) ? 0.5 : Math.max(LEAST_WEIGHT, rarityOf(token.stem)),
        polarity: isOpen ? 0 : polarity,
        isFocus: isDenied || focus.has(place),
        isName: at > 0 && /^\p{Lu}/u.test(text.slice(token.start)) && !startsSentence(text, token.start),
        poles: polesOf(token.stem),
        isPrefixed: PREFIXED.test(word),
      } satisfies Term,
    ];
  });
}

/** Words that a negation denies before all others. */
const MOST_FOCUS = 2;

/** Places of the words of a clause that its negations stand next to. */
function focusOf(words: readonly string[]): ReadonlySet<number> {
  const places = words.map((_, place) => place);
  return new Set(
    places
      .filter((place) => isNegator(words, place))
      .flatMap((place) => [
        ...places
          .slice(place + 1)
          .filter((at) => isTerm(words, at))
          .slice(0, MOST_FOCUS),
        // “had ordered no boats” denies the ordering.
        ...(isOfKind(words[place], 'no') && place > 0 && isTerm(words, place - 1) ? [place - 1] : []),
      ]),
  );
}

const isTerm = (words: readonly string[], place: number): boolean => {
  const word = words[place]!;
  if (PARTICLES.has(word)) return place > 0 && (place === words.length - 1 || GOING.test(words[place - 1]!));
  return !/^\d/.test(word) && !KINDS_WITHOUT_MATTER.some((kind) => isOfKind(word, kind));
};

const KINDS_WITHOUT_MATTER = ['function', 'no', 'never', 'not', 'all', 'always', 'some', 'modal'];

const startsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:]["”’']?\s+["“‘']?)$/.test(text.slice(0, start).slice(-4));
