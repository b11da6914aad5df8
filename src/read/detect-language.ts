import { detectAll } from 'tinyld/light';
import { functionWords } from '../generated/lexicon.ts';

/** What is looked at of a text; more says nothing new about the language. */
const SAMPLE = 3000;
/** A name or a borrowed word misleads the detector over a whole text, so several pieces of it vote. */
const PIECE = 250;
/** From this length on the text is trusted over what the page claims. */
const ENOUGH = 200;
/** Least share of function words in English, and the most that chance gives other languages. */
const ENGLISH = 0.15;
const FOREIGN = 0.08;
/** Fewer of them are chance. */
const FEW = 2;
/** Least share of the votes, or certainty, that another language must have. */
const MAJORITY = 0.6;
const CERTAIN = 0.8;
/** So few words in Latin letters are as likely to be names. */
const MANY = 8;

const FUNCTION_WORDS = new Set(functionWords.map(({ word }) => word));

/**
 * The language of a text as ISO 639-1: what its words show where there are enough of them, else what was claimed
 * (`en-GB` is `en`), else what a few words show beyond doubt; null when it cannot be told. English is known by its
 * function words, since the detector takes a paragraph full of foreign names for foreign itself.
 */
export function detectLanguage(text: string, claimed: string | null): string | null {
  const claim = /^[a-z]{2}(?=$|[-_])/i.exec(claimed?.trim() ?? '')?.[0].toLowerCase() ?? null;
  const sample = text.slice(0, SAMPLE);
  const isLong = sample.trim().length >= ENOUGH;
  if (!isLong && claim !== null) return claim;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const found = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  if (found >= FEW && found >= words.length * ENGLISH) return 'en';
  if (found >= FEW && found > words.length * FOREIGN) return claim;
  return (isLong ? elected(sample) : certain(sample, words)) ?? claim;
}

function elected(sample: string): string | null {
  const votes = new Map<string, number>();
  for (let start = 0; start < sample.length; start += PIECE) {
    for (const { lang, accuracy } of detectAll(sample.slice(start, start + PIECE))) {
      votes.set(lang, (votes.get(lang) ?? 0) + accuracy);
    }
  }
  const all = [...votes.values()].reduce((sum, one) => sum + one, 0);
  return [...votes].find(([, sum]) => sum > all * MAJORITY)?.[0] ?? null;
}

function certain(sample: string, words: readonly string[]): string | null {
  const isLatin = words.every((word) => /^[\p{sc=Latin}\p{M}]+$/u.test(word));
  const [best] = isLatin && words.length < MANY ? [] : detectAll(sample);
  return best && best.accuracy >= CERTAIN ? best.lang : null;
}
