import type { SpeechEvent } from '../events/speech-event.ts';
import type { Report } from '../report/report.ts';
import { clearestReport } from '../targets/clearest-report.ts';
import { rankTargets } from '../targets/rank-targets.ts';
import type { Sides } from '../targets/sides/create-sides.ts';
import type { AimedBefore } from '../targets/target-context.ts';
import type { ToldStatement } from '../targets/told-statement.ts';
import { NO_PAIRS } from './pairs-read.ts';

/** A report of a document, and one that shows an earlier statement, to be read together. */
export interface PairToRead {
  readonly from: Report;
  readonly to: Report;
  readonly statement: ToldStatement;
}

/** What is known of a document before pairs are read. */
export interface PairGround {
  readonly events: readonly SpeechEvent[];
  readonly statements: readonly ToldStatement[];
  readonly sides: Sides;
}

/** Statements that are read beside what an event is said by, and the least chance of one. */
const MOST_TARGETS = 4;
const LEAST_CHANCE = 0.03;

/** The pairs that are worth reading together: what somebody does something by, with the likeliest of what it may be done to. */
export function choosePairs({ events, statements, sides }: PairGround): readonly PairToRead[] {
  const replies = new Set(events.filter(({ score }) => score >= 0.5).map(({ from }) => from));
  const aimed: AimedBefore[] = [];
  const chosen = new Map<Report, Map<ToldStatement, PairToRead>>();
  for (const event of events) {
    const { from } = event;
    const targets = rankTargets(event, statements, { sides, replies, aimed, pairs: NO_PAIRS });
    const [best] = targets;
    if (best) aimed.push({ from, ...best });
    const own = chosen.get(from) ?? new Map<ToldStatement, PairToRead>();
    for (const { statement, score } of targets.slice(0, MOST_TARGETS))
      if (score >= LEAST_CHANCE)
        own.set(statement, { from, to: clearestReport(statement.reports), statement });
    chosen.set(from, own);
  }
  return [...chosen.values()].flatMap((own) => [...own.values()]);
}
