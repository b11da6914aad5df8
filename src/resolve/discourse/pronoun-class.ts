import type { Gender } from '../../model/index.ts';
import type { Entity } from '../people/entity.ts';
import type { Token } from '../text/token.ts';
import type { Touch } from './mention.ts';

/** A feature of somebody who may be meant, and its value. */
export type Feature = readonly [name: string, value: number];

/** What a pronoun asks of who is meant. */
export interface PronounClass {
  readonly number: 'one' | 'many' | 'thing';
  readonly gender: Gender;
  readonly isPossessive: boolean;
  readonly isObject: boolean;
}

const one = (gender: Gender, more: Partial<PronounClass> = {}): PronounClass => ({
  number: 'one',
  gender,
  isPossessive: false,
  isObject: false,
  ...more,
});
const CLASSES: Readonly<Record<string, PronounClass>> = {
  he: one('m'),
  him: one('m', { isObject: true }),
  his: one('m', { isPossessive: true }),
  himself: one('m'),
  she: one('f'),
  her: one('f', { isPossessive: true }),
  hers: one('f'),
  herself: one('f'),
  they: { number: 'many', gender: null, isPossessive: false, isObject: false },
  them: { number: 'many', gender: null, isPossessive: false, isObject: true },
  their: { number: 'many', gender: null, isPossessive: true, isObject: false },
  it: { number: 'thing', gender: null, isPossessive: false, isObject: false },
  its: { number: 'thing', gender: null, isPossessive: true, isObject: false },
};

/** The class of a third-person pronoun, or null. */
export function pronounClass(tokens: readonly Token[], index: number): PronounClass | null {
  const { lower } = tokens[index]!;
  const known = Object.hasOwn(CLASSES, lower) ? CLASSES[lower]! : null;
  if (lower !== 'her' || !known) return known;
  const next = tokens[index + 1];
  const isPossessive = next !== undefined && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos);
  return { ...known, isPossessive, isObject: !isPossessive };
}

/** Where a pronoun stands. */
export interface PronounPlace {
  readonly index: number;
  readonly isSource: boolean;
  /** Who speaks the content that it stands in, where that is reported without marks. */
  readonly reportedBy: readonly Entity[];
  /** Who cannot be meant: the speaker of the quotation that it stands in. */
  readonly excluded: readonly Entity[];
  /** Told of everybody who is weighed, for fitting the weights. */
  readonly observe?:
    | ((weighed: readonly { readonly touch: Touch; readonly features: readonly Feature[] }[]) => void)
    | undefined;
}
