import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { Claim, Clause, Quantity, Term } from './claim.ts';
import { claimTokens } from './claim-tokens.ts';
import { isOfKind, rarityOf } from './claim-word.ts';
import { focusOf, isNegator, isParticle, isPredicateAt, isTermAt, roleAt } from './clause-words.ts';
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
const PREFIXED = /^(?:un|dis|non|i[nmrl])\w{3}/;

/** Words that open a clause behind a comma. */
const AFTER_COMMA: ReadonlySet<string> = new Set('not and or i he she we they'.split(' '));

/** What the commonest of words that carry matter weighs. */
const LEAST_WEIGHT = 0.25;

const NOBODY: ReadonlySet<string> = new Set();

/** Reads a text as a claim. */
export const claimOf = (text: string): Claim => claimBy(text, { isDenied: false, claimant: NOBODY });

interface Claiming {
  /** Whether the whole of it is denied by who says it. */
  readonly isDenied: boolean;
  readonly claimant: Claim['claimant'];
}

/** Reads a text as what somebody claims. */
export function claimBy(text: string, { isDenied, claimant }: Claiming): Claim {
  const tokens = claimTokens(text);
  const starts = clauseStarts(text, tokens);
  const clauses = starts.map((start, number) => clauseOf(tokens, start, starts[number + 1] ?? tokens.length));
  const clauseAt = clauses.flatMap((clause, number) =>
    Array.from({ length: clause.end - clause.start }, () => number),
  );
  return {
    text,
    claimant,
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
  if (isAfterComma && AFTER_COMMA.has(word)) return true;
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
    if (!isTermAt(words, place)) return [];
    return [
      {
        stem: token.stem,
        word,
        at,
        clause: number,
        weight: isParticle(word) ? 0.5 : Math.max(LEAST_WEIGHT, rarityOf(token.stem)),
        polarity,
        isTold: sayingAt !== -1 && place > sayingAt,
        isBefore: place + 1 < words.length && isTermAt(words, place + 1),
        isFocus: isDenied || focus.has(place),
        isName: at > 0 && /^\p{Lu}/u.test(text.slice(token.start)) && !startsSentence(text, token.start),
        poles: polesOf(token.stem),
        role: roleAt(words, place),
        isPredicate: isPredicateAt(words, place),
        isPrefixed: PREFIXED.test(word),
      } satisfies Term,
    ];
  });
}

const startsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:]["”’']?\s+["“‘']?)$/.test(text.slice(0, start).slice(-4));
