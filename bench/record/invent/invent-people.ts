import type { Gender, PersonKind } from '../../../src/index.ts';
import { BODIES, MEN, OFFICES, PLACE_ENDINGS, STEMS, SURNAME_ENDINGS, WOMEN } from './name-parts.ts';
import { createDraw, type Draw } from './seeded-draw.ts';
import { createZipf, type ZipfShape } from './zipf-ranks.ts';

/** Somebody, or a body, of the invented world; the same wherever it comes up. */
export interface Figure {
  readonly kind: Extract<PersonKind, 'person' | 'organisation'>;
  readonly name: string;
  /** What later mentions call them: the surname of a person; the name itself of an organisation. */
  readonly shortName: string;
  readonly gender: Gender;
  /** The title that stands before the name and its office, or null. */
  readonly office: readonly [title: string, office: string] | null;
}

/** Those who may be drawn, often or seldom. */
export interface World {
  person(draw: Draw): Figure;
  organisation(draw: Draw): Figure;
  place(draw: Draw): string;
}

const PEOPLE: ZipfShape = { count: 200_000, exponent: 1, offset: 5 };
const ORGANISATIONS: ZipfShape = { count: 20_000, exponent: 1, offset: 5 };
const PLACES: ZipfShape = { count: STEMS.length * PLACE_ENDINGS.length, exponent: 0.9, offset: 3 };
const GIVEN_NAMES = [...WOMEN, ...MEN];
const GIVEN: ZipfShape = { count: GIVEN_NAMES.length, exponent: 0.6, offset: 2 };
const SURNAMES: ZipfShape = { count: STEMS.length * SURNAME_ENDINGS.length, exponent: 0.7, offset: 5 };

/** Steps through all of `count` in an order that has nothing to do with the lists: 7919 is prime to them. */
const spread = (rank: number, count: number): number => (rank * 7919 + 13) % count;

function joined(rank: number, endings: readonly string[]): string {
  const at = spread(rank, STEMS.length * endings.length);
  return STEMS[at % STEMS.length]! + endings[Math.floor(at / STEMS.length)]!;
}

/** Given name and surname of each rank as one number, no two alike. */
function drawNames(draw: Draw): Float64Array {
  const [given, surname] = [createZipf(GIVEN), createZipf(SURNAMES)];
  const names = new Set<number>();
  while (names.size < PEOPLE.count) names.add(given(draw) * SURNAMES.count + surname(draw));
  return Float64Array.from(names);
}

function personOf(name: number, rank: number): Figure {
  const given = spread(Math.floor(name / SURNAMES.count), GIVEN.count);
  const shortName = joined(name % SURNAMES.count, SURNAME_ENDINGS);
  return {
    kind: 'person',
    name: `${GIVEN_NAMES[given]} ${shortName}`,
    shortName,
    gender: given < WOMEN.length ? 'f' : 'm',
    // About two of three have an office, the same all their life.
    office: rank % 3 === 2 ? null : OFFICES[spread(rank, OFFICES.length)]!,
  };
}

function organisationOf(rank: number): Figure {
  const at = spread(rank, ORGANISATIONS.count);
  const name = `${joined(Math.floor(at / BODIES.length), PLACE_ENDINGS)} ${BODIES[at % BODIES.length]}`;
  return { kind: 'organisation', name, shortName: name, gender: null, office: null };
}

/**
 * 200,000 invented people, 20,000 organisations and some thousand places. Their frequency follows Zipf's law,
 * flattened at the top: the first of all people has about 1.6 % of the draws. Names are kept as numbers.
 */
export function inventWorld(seed: number): World {
  const names = drawNames(createDraw(seed, 1));
  const personRank = createZipf(PEOPLE);
  const organisationRank = createZipf(ORGANISATIONS);
  const placeRank = createZipf(PLACES);
  return {
    person: (draw) => {
      const rank = personRank(draw);
      return personOf(names[rank]!, rank);
    },
    organisation: (draw) => organisationOf(organisationRank(draw)),
    place: (draw) => joined(placeRank(draw), PLACE_ENDINGS),
  };
}
