import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

/** One token of a text given to `tagWords`: how it is written and its universal part of speech. */
export interface Tagged {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

let wink: WinkMethods | null = null;

/** Splits a text into tokens and tags them. The language model is set up at the first call (some 80 ms) and kept. */
export function tagWords(text: string): Tagged {
  wink ??= winkNLP(winkModel, ['pos']);
  const tokens = wink.readDoc(text).tokens();
  return { words: tokens.out(), tags: tokens.out(wink.its.pos as ItsFunction<string>) as string[] };
}
