/** A stretch in which two aligned words differ; either side may be empty. */
export interface Edit {
  readonly from: string;
  readonly to: string;
  /** The letters that both have before and behind it; `^` and `$` at the edges of the words. */
  readonly before: string;
  readonly behind: string;
}

const VOWELS = 'aeiouy';
const CLASSES = ['bpvfw', 'cgkqxh', 'dt', 'sczjxg', 'mn', 'lr', 'jy', 'wuv', 'iyj', 'th'];

/** Letters a to z by their number; whatever else a word holds is like nothing. */
const numberOf = (letter: string) => letter.charCodeAt(0) - 97;

const isVowel = (letter: string) => VOWELS.includes(letter);
const isAkin = (a: string, b: string) =>
  CLASSES.some((letters) => letters.includes(a) && letters.includes(b));

function costOf(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.6;
  return isAkin(a, b) ? 0.8 : isVowel(a) || isVowel(b) ? 1.6 : 1.3;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
const COSTS = Float64Array.from(ALPHABET.flatMap((a) => ALPHABET.map((b) => costOf(a, b))));

/** What it costs to write one letter for another. */
function exchange(a: string, b: string): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x >= 0 && x < 26 && y >= 0 && y < 26 ? COSTS[x * 26 + y]! : costOf(a, b);
}

/** What it costs to leave a letter out: little if it is doubled, mute or a vowel. */
function omission(word: string, index: number): number {
  const letter = word[index]!;
  if (letter === word[index - 1]) return 0.4;
  return letter === 'h' ? 0.6 : isVowel(letter) ? 0.7 : 1;
}

type Step = 'both' | 'from' | 'to';

/** The cheapest way through both words, as the steps that lead to each pair of places. */
function findSteps(a: string, b: string): Step[] {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width);
  const steps: Step[] = [];
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue;
      const both = i && j ? costs[(i - 1) * width + j - 1]! + exchange(a[i - 1]!, b[j - 1]!) : Infinity;
      const from = i ? costs[(i - 1) * width + j]! + omission(a, i - 1) : Infinity;
      const to = j ? costs[i * width + j - 1]! + omission(b, j - 1) : Infinity;
      const least = Math.min(both, from, to);
      costs[i * width + j] = least;
      steps[i * width + j] = both === least ? 'both' : from === least ? 'from' : 'to';
    }
  return trace(steps, a.length, b.length, width);
}

function trace(steps: readonly Step[], i: number, j: number, width: number): Step[] {
  const path: Step[] = [];
  for (let [x, y] = [i, j]; x + y > 0; ) {
    const step = steps[x * width + y]!;
    path.push(step);
    if (step !== 'to') x--;
    if (step !== 'from') y--;
  }
  return path.reverse();
}

/** Aligns two folded words by letters that sound alike and gives the stretches in which they differ, in order. */
export function alignSpellings(a: string, b: string): readonly Edit[] {
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  let [from, to] = ['', ''];
  const close = () => {
    if (from + to === '') return;
    edits.push({ from, to, before: a[i - from.length - 1] ?? '^', behind: a[i] ?? '$' });
    [from, to] = ['', ''];
  };
  for (const step of findSteps(a, b)) {
    if (step === 'both' && a[i] === b[j]) close();
    else {
      if (step !== 'to') from += a[i]!;
      if (step !== 'from') to += b[j]!;
    }
    if (step !== 'to') i++;
    if (step !== 'from') j++;
  }
  close();
  return edits;
}
