import type { Term } from '../claim/claim.ts';
import { type Kinship, kinshipOf } from '../claim/word-poles.ts';

/** A word of one claim and the word of the other that it answers to. */
export interface Pairing {
  readonly one: Term;
  readonly other: Term;
  readonly kinship: Kinship;
  readonly weight: number;
}

/** Each word with its partners: the same word, or else like and opposite ones. What has a partner alike is no opposite. */
export function pairTerms(ours: readonly Term[], theirs: readonly Term[]): readonly Pairing[] {
  const pairings = pairAll(ours, theirs);
  const alike = pairings.filter(isAlike);
  const settled = new Set(alike.flatMap(({ one, other }) => [one, other]));
  return pairings
    .filter((pairing) => isAlike(pairing) || !(settled.has(pairing.one) || settled.has(pairing.other)))
    .map((pairing) => (isOfSubjects(pairing, alike) ? { ...pairing, kinship: 'apart' as const } : pairing));
}

/** “The home side”, “the away side”: what stands before the same noun tells two things apart. */
const isOfSubjects = ({ one, other, kinship }: Pairing, alike: readonly Pairing[]): boolean =>
  kinship === 'opposite' &&
  [one, other].every(({ isBefore, role }) => isBefore && role === 'subject') &&
  alike.some((next) => next.one.at === one.at + 1 && next.other.at === other.at + 1);

function pairAll(ours: readonly Term[], theirs: readonly Term[]): readonly Pairing[] {
  const places = new Map<string, Term[]>();
  for (const term of theirs) places.set(term.stem, [...(places.get(term.stem) ?? []), term]);
  const poled = theirs.filter(({ poles, isPrefixed }) => poles.length > 0 || isPrefixed);
  const prefixed = theirs.filter(({ isPrefixed }) => isPrefixed);
  const seen = new Set<string>();
  return ours.flatMap((one) => {
    const same = places.get(one.stem);
    const isFirst = !seen.has(one.stem);
    seen.add(one.stem);
    if (same) return same.map((other, n) => pairingOf(one, other, 'same', isFirst && n === 0));
    const others = one.isPrefixed ? theirs : one.poles.length > 0 ? poled : prefixed;
    return others.flatMap((other) => {
      const kinship = kinshipOf(one, other);
      return kinship ? [pairingOf(one, other, kinship, isFirst)] : [];
    });
  });
}

/** Whether its words say the same or much the same. */
export const isAlike = ({ kinship }: Pairing): boolean => kinship === 'same' || kinship === 'near';

/** A word that stands twice counts once. */
const pairingOf = (one: Term, other: Term, kinship: Kinship, isFirst: boolean): Pairing => ({
  one,
  other,
  kinship,
  weight: isFirst ? Math.min(one.weight, other.weight) * (kinship === 'same' ? 1 : 0.6) : 0,
});
