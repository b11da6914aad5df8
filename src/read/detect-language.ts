import { detectAll } from 'tinyld/light';

/** More than this says nothing new about the language. */
const SAMPLE = 4000;
/** From this length on the text is trusted over what the page claims. */
const ENOUGH = 200;
/** Least certainty of the detector, between 0 and 1, for a short and a long text. */
const CERTAIN_SHORT = 0.8;
const CERTAIN_LONG = 0.4;

/**
 * The language of a text as ISO 639-1: what its words show where there are enough of them, else what was claimed
 * (`en-GB` is `en`), else what a few words show beyond doubt; null when it cannot be told.
 */
export function detectLanguage(text: string, claimed: string | null): string | null {
  const claim = /^[a-z]{2}(?=$|[-_])/i.exec(claimed?.trim() ?? '')?.[0].toLowerCase() ?? null;
  const [best] = detectAll(text.slice(0, SAMPLE));
  const isLong = text.trim().length >= ENOUGH;
  if (best && best.accuracy >= (isLong ? CERTAIN_LONG : CERTAIN_SHORT) && (isLong || claim === null))
    return best.lang;
  return claim;
}
