import type { SpeechEvent } from '../../events/speech-event.ts';
import { READ_PAIRS } from '../../reader/link-reader.ts';
import type { TargetContext } from '../target-context.ts';
import type { Feature } from '../target-view.ts';
import type { ToldStatement } from '../told-statement.ts';

/** More log-odds than these, for or against, say no more. */
const MOST_ODDS = 6;

const clip = (odds: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));

/** What a reader makes of the event beside the statement. */
export function pairFeatures(
  { from, relation, isConditional }: SpeechEvent,
  statement: ToldStatement,
  { pairs }: Pick<TargetContext, 'pairs'>,
): readonly Feature[] {
  const all = pairs.get(from);
  if (all === undefined) return [];
  const odds = all.get(statement);
  if (odds === undefined) return [['pair unread', 1]];
  const place = READ_PAIRS.indexOf(isConditional ? 'conditional' : relation);
  const [best] = [...all.values()].map((one) => one[place]!).sort((one, other) => other - one);
  return [
    ['pair', clip(odds[place]!)],
    ['pair same', clip(odds[0]!)],
    ['pair any', clip(Math.max(...odds.slice(1)))],
    ...(odds[place] === best ? ([['pair best', 1]] as const) : []),
  ];
}
