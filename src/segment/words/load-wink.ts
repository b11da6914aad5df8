import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

/** Tokens as the tagger cuts them, and the universal part of speech of each. */
export interface Tagged {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** The tagger keeps every word that it ever saw: after so many characters (thousands of articles) a new one is set up. */
const CHARACTERS_BEFORE_NEW = 20_000_000;

let wink: WinkMethods | null = null;
let characters = 0;

/** Tags a text. The language model is set up at the first call, in less than a tenth of a second, and kept. */
export function tagText(text: string): Tagged {
  characters += text.length;
  if (characters > CHARACTERS_BEFORE_NEW) {
    characters = 0;
    wink = null;
  }
  wink ??= winkNLP(winkModel, ['pos']);
  const tokens = wink.readDoc(text).tokens();
  return { tokens: tokens.out(), tags: tokens.out(wink.its.pos as ItsFunction<string>) as string[] };
}
