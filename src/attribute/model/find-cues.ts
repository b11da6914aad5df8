import { CUE_TAGS } from './network.ts';
import type { Range, Unit } from './plan-units.ts';

const ROOM = { outside: 0, begins: 1, goesOn: 2 };

/**
 * The cues that a unit answers for, as positions in it: runs of pieces that are likelier than `threshold` to be in one,
 * cut where another begins.
 */
export function findCues(unit: Unit, chances: Float32Array, threshold: number): Range[] {
  const found: { first: number; end: number }[] = [];
  unit.isCentre.forEach((isCentre, at) => {
    const outside = chances[at * CUE_TAGS + ROOM.outside]!;
    if (!isCentre || 1 - outside <= threshold) return;
    const begins = chances[at * CUE_TAGS + ROOM.begins]! >= chances[at * CUE_TAGS + ROOM.goesOn]!;
    const last = found.at(-1);
    if (!begins && last?.end === at) last.end = at + 1;
    else found.push({ first: at, end: at + 1 });
  });
  return found;
}

/** How likely the pieces of a cue are to be in one, on average. */
export function cueChance({ first, end }: Range, chances: Float32Array): number {
  let sum = 0;
  for (let at = first; at < end; at++) sum += 1 - chances[at * CUE_TAGS]!;
  return sum / (end - first);
}
