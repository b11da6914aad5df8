/**
 * `npx node scripts/lists/make-term-rarity.ts [SHARED_DATA]`: writes lexicon/en/term-rarity.tsv, in how many of a
 * hundred texts the commonest stems stand. Names are left out, since who is much spoken of changes with the year.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexTokens } from '../../src/text/tokens/index-tokens.ts';

const MOST_ROWS = 3000;
/** Share of the places of a stem, sentence openings apart, that have a capital letter, from which on it is a name. */
const NAME_SHARE = 0.6;
/** Stems of one text alone say nothing. */
const LEAST_TEXTS = 5;

const HEAD = `# Share of texts, in per cent, that have a stem (indexTokens); the commonest only: one that is missing is rarer.
# Origin: counts by scripts/lists/make-term-rarity.ts over the training articles of PolNeAR (Newell, Margolin, Ruths 2018)
# and texts of GUM (Zeldes 2017); no text of theirs, and no names. Licence: Apache-2.0.
stem\tshare`;

interface Counted {
  texts: number;
  places: number;
  capitals: number;
}

const textsIn = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

function count(texts: readonly string[]): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const { stem, start } of indexTokens(text)) {
      const counted = counts.get(stem) ?? { texts: 0, places: 0, capitals: 0 };
      if (!seen.has(stem)) counted.texts++;
      counted.places++;
      if (/\p{Lu}/u.test(text[start]!) && /[\p{Ll},] $/u.test(text.slice(start - 2, start)))
        counted.capitals++;
      seen.add(stem);
      counts.set(stem, counted);
    }
  }
  return counts;
}

const shared = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data');
const texts = ['polnear/train.jsonl', 'gum/train.jsonl'].flatMap((path) => textsIn(join(shared, path)));
const rows = [...count(texts)]
  .filter(([stem, { texts, places, capitals }]) => {
    const isWord = /^[a-z]+$/.test(stem);
    return isWord && texts >= LEAST_TEXTS && capitals < NAME_SHARE * places;
  })
  .sort(([a, one], [b, other]) => other.texts - one.texts || (a < b ? -1 : 1))
  .slice(0, MOST_ROWS)
  .map(([stem, counted]) => `${stem}\t${((100 * counted.texts) / texts.length).toFixed(1)}`);
writeFileSync(
  join(import.meta.dirname, '../../lexicon/en/term-rarity.tsv'),
  `${[HEAD, ...rows].join('\n')}\n`,
);
console.log(`${rows.length} stems of ${texts.length} texts`);
