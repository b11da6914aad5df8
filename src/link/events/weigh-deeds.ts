import { deedWeights } from '../../generated/lexicon.ts';
import { clipOdds } from '../reader/clip-odds.ts';
import { READ_DEEDS, type ReadDeed } from '../reader/link-reader.ts';
import type { EventFinding } from './event-rule.ts';
import type { SaidWords } from './reading/said-words.ts';

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  deedWeights.map(({ feature, weight }) => [feature, Number(weight)]),
);

/** The rule of what a reader alone finds. */
export const BY_READER = 'links-en';

/** What a reader makes of one deed of a report: of the report alone, and beside the earlier statement that fits best, or null. */
export interface DeedOdds {
  readonly alone: number;
  readonly beside: number | null;
}

/** What speaks for a report's doing something: the log-odds that a reader gives it, and the phrase that says so, or null. */
export function deedFeatures(
  deed: ReadDeed,
  { alone, beside }: DeedOdds,
  phrase: Pick<EventFinding, 'weight'> | null,
): readonly (readonly [name: string, value: number])[] {
  const read = clipOdds(alone);
  const pair = beside === null ? null : clipOdds(beside);
  return [
    [`${deed}: bias`, 1],
    ['read', read],
    [`${deed}: read`, read],
    ...(pair === null
      ? []
      : ([
          ['pair', pair],
          [`${deed}: pair`, pair],
        ] as const)),
    ...(phrase === null
      ? []
      : ([
          ['phrase', 1],
          [`${deed}: phrase`, 1],
          ['phrase weight', phrase.weight],
          ['read beside a phrase', read],
        ] as const)),
  ];
}

/** What a reader calls a deed: an apology that hangs on a condition is another than one that does not. */
export const deedOf = ({
  relation,
  isConditional,
}: Pick<EventFinding, 'relation' | 'isConditional'>): ReadDeed => (isConditional ? 'conditional' : relation);

/**
 * What is done in a report, by the phrases found in it and by what a reader makes of it, weighed together: what phrases say
 * keeps its place and name, what the reader alone finds is in the cue. `oddsOf` has what was read of each of `READ_DEEDS`.
 */
export function weighDeeds(
  said: SaidWords,
  findings: readonly EventFinding[],
  oddsOf: (deed: ReadDeed) => DeedOdds,
): readonly EventFinding[] {
  return READ_DEEDS.map((deed): EventFinding => {
    const own = findings.filter((finding) => deedOf(finding) === deed);
    const phrase = own.reduce<EventFinding | null>(
      (best, one) => (best === null || one.weight > best.weight ? one : best),
      null,
    );
    const weight = deedFeatures(deed, oddsOf(deed), phrase).reduce(
      (sum, [name, value]) => sum + value * (WEIGHTS.get(name) ?? 0),
      0,
    );
    return { ...(phrase ?? readFinding(said, deed)), weight };
  });
}

function readFinding({ cueLength }: SaidWords, deed: ReadDeed): EventFinding {
  return {
    relation: deed === 'conditional' ? 'apologisesFor' : deed,
    rule: BY_READER,
    weight: 0,
    places: Array.from({ length: Math.max(1, cueLength) }, (_, place) => place),
    isConditional: deed === 'conditional',
    fault: null,
  };
}
