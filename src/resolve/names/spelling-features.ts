import { alignSpellings, type Edit } from './align-spellings.ts';
import { editDistance } from './edit-distance.ts';
import { wordShape } from './word-shape.ts';

const VOWEL = /^[aeiouy]+$/;

/** What kind of letters an edit writes for what kind: V for vowels, C for consonants, M for both, 0 for none. */
const kindOf = (letters: string) =>
  letters === '' ? '0' : VOWEL.test(letters) ? 'V' : /[aeiouy]/.test(letters) ? 'M' : 'C';

function kindOfEdit({ from, to, before, behind }: Edit): string {
  const [a, b] = [kindOf(from), kindOf(to)].sort();
  const letter = from + to;
  const isDoubled = letter.length === 1 && (letter === before || letter === behind);
  if (isDoubled) return a === 'V' || b === 'V' ? 'VV+' : 'CC+';
  return `${a}${b}`;
}

const bin = (value: number, most: number) => (value >= most ? `${most}+` : `${value}`);

function editFeatures(edit: Edit, size: string): string[] {
  const { before, behind } = edit;
  const [from, to] = [edit.from, edit.to].sort();
  const edge = before === '^' ? 'first' : behind === '$' ? 'last' : 'inside';
  const kind = kindOfEdit(edit);
  const change = `${from}/${to}`;
  const features = [`kind:${kind}`, `kind:${kind}|${edge}`, `kind:${kind}|${size}`];
  if (change.length > 5) return [...features, 'long-edit'];
  return [
    ...features,
    `edit:${change}`,
    `edit:${change}|${edge}`,
    `edit:${before}(${change})`,
    `edit:(${change})${behind}`,
    `edit:${before}(${change})${behind}`,
  ];
}

/** The features by which two folded words are judged; those of (a, b) are those of (b, a). None holds a whole name. */
export function spellingFeatures(one: string, other: string): readonly string[] {
  const [a, b] = one < other ? [one, other] : [other, one];
  const edits = alignSpellings(a, b);
  const size = bin(Math.min(a.length, b.length), 9);
  const kinds = edits.map(kindOfEdit);
  const vowels = kinds.filter((kind) => kind.includes('V')).length;
  const hard = kinds.filter((kind) => kind === 'CC' || kind === '0C' || kind.includes('M')).length;
  const letters = edits.reduce((sum, { from, to }) => sum + Math.max(from.length, to.length), 0);
  const [left, right] = [wordShape(a), wordShape(b)];
  const plain = editDistance(left.plain, right.plain);
  const sounds = bin(editDistance(left.skeleton, right.skeleton), 3);
  const isKept = left.consonants === right.consonants;
  const reach = letters <= 2 ? 'near' : 'far';
  const whole = [
    `length:${size}`,
    `longer:${bin(Math.abs(a.length - b.length), 4)}`,
    `edits:${bin(edits.length, 5)}`,
    `letters:${bin(letters, 6)}`,
    `vowels:${bin(vowels, 4)}`,
    `consonants:${bin(hard, 3)}`,
    `vowels:${bin(vowels, 3)}|consonants:${bin(hard, 2)}`,
    `share:${bin(Math.floor((10 * letters) / Math.max(a.length, b.length)), 8)}`,
    `plain:${bin(plain, 5)}`,
    `plain:${bin(plain, 3)}|${size}`,
    `plain:${bin(plain, 3)}|letters:${bin(letters, 4)}`,
    `sounds:${sounds}`,
    `sounds:${sounds}|${size}`,
    `sounds:${sounds}|consonants-kept:${isKept}`,
    `sounds:${sounds}|plain:${bin(plain, 3)}`,
    `consonants-kept:${isKept}`,
    `first:${a[0] === b[0]}`,
    `last:${a.at(-1) === b.at(-1)}`,
  ];
  const features = [...whole, ...edits.flatMap((edit) => editFeatures(edit, size))];
  return [reach, ...features.map((feature) => `${reach}|${feature}`)];
}
