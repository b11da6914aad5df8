import type { SpeechEvent } from '../events/speech-event.ts';
import type { ReadPairs } from '../pairs/pairs-read.ts';
import type { FoundTarget } from './found-target.ts';
import { rankTargets } from './rank-targets.ts';
import type { Sides } from './sides/create-sides.ts';
import type { AimedBefore, TargetContext } from './target-context.ts';
import type { ToldStatement } from './told-statement.ts';

/** What the events of a document may be about, and what is known of that. */
export interface AimGround {
  readonly events: readonly SpeechEvent[];
  readonly statements: readonly ToldStatement[];
  readonly sides: Sides;
  readonly pairs: ReadPairs;
}

/** From here on a report is taken to do something itself. */
const LEAST_REPLY = 0.5;

/**
 * Looks for the target of each event in turn, since what the events before were taken to be about tells. `look` is given the
 * statements that an event may be about, the likeliest first, and what was known then, which holds until it returns.
 */
export function aimEvents<T>(
  { events, statements, sides, pairs }: AimGround,
  look: (event: SpeechEvent, targets: readonly FoundTarget[], context: TargetContext) => T,
): readonly T[] {
  const replies = new Set(events.filter(({ score }) => score >= LEAST_REPLY).map(({ from }) => from));
  const aimed: AimedBefore[] = [];
  const context = { sides, replies, aimed, pairs };
  return events.map((event) => {
    const targets = rankTargets(event, statements, context);
    const seen = look(event, targets, context);
    if (targets[0]) aimed.push({ from: event.from, ...targets[0] });
    return seen;
  });
}
