import { CUE_TAGS } from './network.ts';
import type { Range, Unit } from './plan-units.ts';

/** The pieces at the edges of a cue are so likely, as a share of the likeliest in it. */
const EDGE = 0.6;

const ROOM = { outside: 0, begins: 1, goesOn: 2 };

/** How likely a piece is to be in a cue. */
const inCue = (chances: Float32Array, at: number): number => 1 - chances[at * CUE_TAGS + ROOM.outside]!;

/** A run without the unlikely pieces at its edges. */
function trimmed({ first, end }: Range, chances: Float32Array): Range {
  let most = 0;
  for (let at = first; at < end; at++) most = Math.max(most, inCue(chances, at));
  let from = first;
  let to = end;
  while (inCue(chances, from) < EDGE * most) from++;
  while (inCue(chances, to - 1) < EDGE * most) to--;
  return { first: from, end: to };
}

/**
 * The cues that a unit answers for, as positions in it: runs of pieces that are likelier than `threshold` to be in one,
 * cut where another begins, without what is unlikely at their edges. So a doubtful cue is found, and a sure one is not
 * drawn out.
 */
export function findCues(unit: Unit, chances: Float32Array, threshold: number): Range[] {
  const found: { first: number; end: number }[] = [];
  unit.isCentre.forEach((isCentre, at) => {
    if (!isCentre || inCue(chances, at) <= threshold) return;
    const begins = chances[at * CUE_TAGS + ROOM.begins]! >= chances[at * CUE_TAGS + ROOM.goesOn]!;
    const last = found.at(-1);
    if (!begins && last?.end === at) last.end = at + 1;
    else found.push({ first: at, end: at + 1 });
  });
  return found.map((run) => trimmed(run, chances));
}

/** How likely the pieces of a cue are to be in one, on average. */
export function cueChance({ first, end }: Range, chances: Float32Array): number {
  let sum = 0;
  for (let at = first; at < end; at++) sum += inCue(chances, at);
  return sum / (end - first);
}
