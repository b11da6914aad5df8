import type { SpeechEvent } from '../../events/speech-event.ts';
import { deedOf } from '../../events/weigh-deeds.ts';
import { clipOdds } from '../../reader/clip-odds.ts';
import { READ_PAIRS } from '../../reader/link-reader.ts';
import type { Feature } from '../../trees/create-trees.ts';
import type { TargetContext } from '../target-context.ts';
import type { ToldStatement } from '../told-statement.ts';

/** What a reader makes of the event beside the statement. */
export function pairFeatures(
  event: SpeechEvent,
  statement: ToldStatement,
  { pairs }: Pick<TargetContext, 'pairs'>,
): readonly Feature[] {
  const all = pairs.get(event.from);
  if (all === undefined) return [];
  const odds = all.get(statement);
  if (odds === undefined) return [['pair unread', 1]];
  const place = READ_PAIRS.indexOf(deedOf(event));
  const [best] = [...all.values()].map((one) => one[place]!).sort((one, other) => other - one);
  return [
    ['pair', clipOdds(odds[place]!)],
    ['pair same', clipOdds(odds[0]!)],
    ['pair any', clipOdds(Math.max(...odds.slice(1)))],
    ...(odds[place] === best ? ([['pair best', 1]] as const) : []),
  ];
}
