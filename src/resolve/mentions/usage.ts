import { bodyNoun, isOrganisationWord } from '../lexicon.ts';
import type { TokenText } from '../text/token.ts';

/** A word with a capital, a small prefix of a name left aside: “al-Sarraji”. */
export const CAPITAL = /^\p{Lu}|^(?:al|el|as|ad|an|ar|at|bin|ibn|d['’]|l['’])-?\p{Lu}/u;

/** Whether every word of the paragraph that is long enough has a capital, as in a headline. */
export type CapitalStyle = 'sentence' | 'title' | 'shout';

/** How each paragraph uses capitals. */
export function capitalStyles({ tokens, segmented }: TokenText): readonly CapitalStyle[] {
  const counts = segmented.paragraphs.map(() => ({ words: 0, capitals: 0, shouted: 0 }));
  for (const { raw, paragraph, lower, isLabel } of tokens) {
    const count = counts[paragraph];
    if (!count || isLabel || !/^\p{L}{4,}/u.test(raw) || lower.includes("'")) continue;
    count.words++;
    if (CAPITAL.test(raw)) count.capitals++;
    if (raw === raw.toUpperCase()) count.shouted++;
  }
  return counts.map(({ words, capitals, shouted }) => {
    if (words > 0 && shouted > 0.7 * words) return 'shout';
    return words >= 4 && capitals >= 0.8 * words ? 'title' : 'sentence';
  });
}

/** Words that the document writes without a capital somewhere, and those that it writes with one inside a sentence. */
export interface Usage {
  readonly lower: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  readonly styles: readonly CapitalStyle[];
  /** Whether there is running text beside headlines. */
  readonly hasProse: boolean;
  /** Paragraphs that are the name of a body and little else: “ELLERDALE CHILDREN’S TRUST”. */
  readonly mastheads: ReadonlySet<number>;
}

const LONGEST_MASTHEAD = 8;
const MASTHEAD_REACH = 4;

function findMastheads({ tokens }: TokenText, styles: readonly CapitalStyle[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let paragraph = 0; paragraph < Math.min(MASTHEAD_REACH, styles.length); paragraph++) {
    const words = tokens.slice(0, 80).filter((token) => token.paragraph === paragraph);
    const isName =
      words.length <= LONGEST_MASTHEAD &&
      words.every(
        ({ raw, pos }) =>
          CAPITAL.test(raw) || pos === 'ADP' || pos === 'PART' || pos === 'PUNCT' || raw === '&',
      );
    if (
      styles[paragraph] === 'shout' &&
      isName &&
      words.some(({ lower, raw }) => raw === '&' || isOrganisationWord(lower) || bodyNoun(lower) !== null)
    )
      found.add(paragraph);
  }
  return found;
}

/** How a document writes its words, by which capitals at the head of a sentence are judged. */
export function readUsage(text: TokenText): Usage {
  const styles = capitalStyles(text);
  const lower = new Set<string>();
  const inside = new Set<string>();
  text.tokens.forEach((token, index) => {
    if (!CAPITAL.test(token.raw)) lower.add(token.lower);
    else if (!opens(text, index) && styles[token.paragraph] === 'sentence') inside.add(token.lower);
  });
  const hasProse = styles.includes('sentence');
  return { lower, inside, styles, hasProse, mastheads: findMastheads(text, styles) };
}

const OPENING = /^[“"‘'«„:–—([]+$|^''$|^``$|^--$/;

/** Whether a capital is owed to the place: the head of a sentence, a quotation or what follows a colon. */
export function opens({ tokens }: TokenText, index: number): boolean {
  const token = tokens[index]!;
  const before = tokens[index - 1];
  return (
    token.isSentenceStart ||
    !before ||
    before.paragraph !== token.paragraph ||
    OPENING.test(before.raw) ||
    /^[.!?…]+$/.test(before.raw) ||
    (/^[”’"']$|^''$/.test(before.raw) && /[.!?…]$/.test(tokens[index - 2]?.raw ?? ''))
  );
}
