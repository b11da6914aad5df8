import type { Draw } from './seeded-draw.ts';
import { createZipf } from './zipf-ranks.ts';

const SYLLABLES = [
  ...[
    'ba',
    'be',
    'bri',
    'co',
    'cra',
    'da',
    'de',
    'dro',
    'fa',
    'fle',
    'ga',
    'gri',
    'ha',
    'hi',
    'jo',
    'ka',
    'ke',
    'la',
  ],
  ...[
    'li',
    'lo',
    'ma',
    'me',
    'mi',
    'na',
    'ne',
    'no',
    'pa',
    'pe',
    'pro',
    'qua',
    'ra',
    're',
    'ro',
    'sa',
    'se',
    'sti',
  ],
  ...['ta', 'te', 'tri', 'tu', 'va', 've', 'vo', 'wa', 'xe', 'ya', 'zo', 'um'],
];
const ENDINGS = ['n', 'r', 'l', 'x', 'ns', 'rs', 'ted', 'ning', 'ment', 'tion', 'st', 'th'];

const rankOf = createZipf({ count: 400_000, exponent: 1, offset: 3000 });

function wordOf(rank: number): string {
  let rest = Math.floor(rank / ENDINGS.length) + SYLLABLES.length;
  let word = '';
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word + ENDINGS[rank % ENDINGS.length];
}

/**
 * A word that is in no dictionary. Texts go on to bring new words however many were read (Heaps's law), which a corpus
 * of a few megabytes, sampled again and again, would not: these stand for them, 400,000 different ones.
 */
export const rareWord = (draw: Draw): string => wordOf(rankOf(draw));
