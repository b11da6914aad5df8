import { eventWords } from '../../../generated/lexicon.ts';
import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';

/** One place of a phrase: any of some words, a stretch of any words, or an edge of a sentence. */
export type PhrasePart =
  | {
      readonly kind: 'word';
      readonly stems: ReadonlySet<string>;
      readonly words: ReadonlySet<string>;
      readonly isOptional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: Edge };

type Edge = 'start' | 'end' | 'content' | 'close';

/** Words by which somebody does something to a statement. */
export interface Phrase {
  /** As it is written in the lexicon. */
  readonly text: string;
  /** What it says, in the words of the lexicon's first column. */
  readonly kind: string;
  /** Where it must begin. */
  readonly where: string;
  /** Log odds that it says so. */
  readonly weight: number;
  readonly parts: readonly PhrasePart[];
}

/** A row of a lexicon of phrases, as it is written. */
export interface PhraseRow {
  readonly kind: string;
  readonly where: string;
  readonly phrase: string;
  readonly weight: string;
}

const CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  eventWords.map(({ name, words }) => [name, words.split(' ')]),
);

const GAPS: Readonly<Record<string, number>> = { '..': 3, '...': 10 };
const EDGES: Readonly<Record<string, Edge>> = { '^': 'start', $: 'end', '/': 'content', ']': 'close' };

/**
 * Reads a phrase of the lexicon: words by their stem, `=word` in this form alone, `a|b` either, `&name` any of a row
 * of `event-words.tsv`, `word?` perhaps, `..` up to three words, `...` up to ten, `^` and `$` the edges of a sentence,
 * `/` where the content begins, `]` where no noun follows.
 */
export function readPhrase(row: PhraseRow): Phrase {
  return {
    text: row.phrase,
    kind: row.kind,
    where: row.where,
    weight: Number(row.weight),
    parts: row.phrase.split(' ').map(readPart),
  };
}

function readPart(part: string): PhrasePart {
  const most = GAPS[part];
  if (most !== undefined) return { kind: 'gap', most };
  const edge = EDGES[part];
  if (edge !== undefined) return { kind: edge };
  const isOptional = part.endsWith('?');
  const choices = (isOptional ? part.slice(0, -1) : part).split('|').flatMap(choicesOf);
  return { kind: 'word', ...formsOf(choices), isOptional };
}

const formsOf = (choices: readonly string[]) => ({
  stems: new Set(choices.filter((one) => !one.startsWith('=')).map((one) => indexTokens(one)[0]!.stem)),
  words: new Set(choices.filter((one) => one.startsWith('=')).map((one) => one.slice(1))),
});

/** Words of a class of that name; it may itself hold classes. */
export function wordsOfClass(name: string): readonly string[] {
  return (CLASSES.get(name) ?? []).flatMap(choicesOf);
}

/** Whether a word belongs to a class of that name. */
export function ofClass(name: string): (token: IndexToken) => boolean {
  const { stems, words } = formsOf(wordsOfClass(name));
  return ({ stem, word }) => stems.has(stem) || words.has(word);
}

const choicesOf = (choice: string): readonly string[] =>
  choice.startsWith('&') ? wordsOfClass(choice.slice(1)) : [choice];
