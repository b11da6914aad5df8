import type { Standing, StandingEntry, StandingName } from '../../model/index.ts';
import type { Deed, SilentEdit } from './deed.ts';
import { nextStanding, type StandingMove } from './next-standing.ts';

/**
 * How a statement stands by what was done to it, by the table of docs/standing.md. Links that a person rejected count for
 * nothing. Of the others those that are settled or accepted move the standing, in order of their days; those of one day
 * in order of the table's strength. A contradiction puts in question what nothing else has moved.
 */
export function standingOf(deeds: readonly Deed[], edits: readonly SilentEdit[] = []): Standing {
  const ordered = [...deeds.filter(({ decision }) => decision !== 'rejected')].sort(inTime);
  let name: StandingName = 'as reported';
  const entries: StandingEntry[] = [];
  for (const deed of ordered) {
    const next: StandingName = isCertain(deed) ? nextStanding(name, moveOf(deed)) : name;
    entries.push(entryOf(deed, next !== name));
    name = next;
  }
  return {
    name: questioned(name, ordered),
    entries: [...entries, ...edits.map(editEntry)].sort((one, other) => dayOf(one) - dayOf(other)),
    disputedBy: disputersOf(ordered),
  };
}

const dayOf = ({ day }: { readonly day: number | null }): number => day ?? Number.NEGATIVE_INFINITY;

/** By day; of one day the weaker first, so that the stronger has the last word. */
function inTime(one: Deed, other: Deed): number {
  const days = dayOf(one) - dayOf(other);
  if (days !== 0 && !Number.isNaN(days)) return days;
  return (
    STRENGTH.indexOf(moveOf(one)) - STRENGTH.indexOf(moveOf(other)) || (one.link.id < other.link.id ? -1 : 1)
  );
}

/** Of what is done on one day, the last in this list decides. */
const STRENGTH: readonly StandingMove[] = [
  'nothing',
  'declines',
  'is disputed',
  'confirms',
  'clarifies',
  'apologises',
  'corrects',
  'denies',
  'retracts',
  'was never said by him',
];

/** Relations that say already that it is the own side's doing: by anybody else they would be others, or nothing. */
const OWN_ONLY: ReadonlySet<Deed['link']['relation']> = new Set([
  'deniesSaying',
  'retracts',
  'clarifies',
  'apologisesFor',
]);

const OWN_MOVES: Readonly<Record<Deed['link']['relation'], StandingMove>> = {
  deniesSaying: 'denies',
  // A party may dispute what one of its members says; taking back is put otherwise.
  disputes: 'is disputed',
  retracts: 'retracts',
  corrects: 'corrects',
  clarifies: 'clarifies',
  apologisesFor: 'apologises',
  confirms: 'confirms',
  repeats: 'nothing',
  contradicts: 'nothing',
  declinesToComment: 'declines',
  correctedByOutlet: 'nothing',
};

/** What a deed does to the standing. */
function moveOf({ link: { relation, isConditional, fault }, side }: Deed): StandingMove {
  if (isConditional) return 'nothing';
  if (relation === 'correctedByOutlet') return fault === 'speaker' ? 'was never said by him' : 'corrects';
  if (side === 'own' || OWN_ONLY.has(relation)) return OWN_MOVES[relation];
  return relation === 'disputes' || relation === 'corrects' ? 'is disputed' : 'nothing';
}

const isCertain = ({ link: { status, relation }, decision }: Deed): boolean =>
  relation !== 'contradicts' && (status === 'settled' || decision === 'accepted');

/** A contradiction, even if it is only proposed, puts in question what nothing else has moved. */
function questioned(name: StandingName, deeds: readonly Deed[]): StandingName {
  const isOpen = name === 'as reported' || name === 'declined to comment';
  return isOpen && deeds.some(({ link }) => link.relation === 'contradicts') ? 'in question' : name;
}

function sideOf({ link: { relation }, side }: Deed): Deed['side'] {
  if (relation === 'correctedByOutlet') return 'outlet';
  return OWN_ONLY.has(relation) ? 'own' : side;
}

function entryOf(deed: Deed, hasMoved: boolean): StandingEntry {
  const { link, speakers, day, decision } = deed;
  return {
    link: link.id,
    relation: link.relation,
    side: sideOf(deed),
    speakers,
    day,
    isCertain: decision === 'accepted' || link.status === 'settled',
    isConditional: link.isConditional,
    hasMoved,
  };
}

const editEntry = ({ day }: SilentEdit): StandingEntry => ({
  link: null,
  relation: null,
  side: 'outlet',
  speakers: [],
  day,
  isCertain: true,
  isConditional: false,
  hasMoved: false,
});

/** Those who dispute it, as far as that is certain, in order of time. */
function disputersOf(deeds: readonly Deed[]): readonly string[] {
  const certain = deeds.filter((deed) => isCertain(deed) && moveOf(deed) === 'is disputed');
  return [...new Set(certain.flatMap(({ speakers }) => speakers))];
}
