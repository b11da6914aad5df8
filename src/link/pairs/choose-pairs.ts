import type { Report } from '../report/report.ts';
import { type AimGround, aimEvents } from '../targets/aim-events.ts';
import { clearestReport } from '../targets/clearest-report.ts';
import type { ToldStatement } from '../targets/told-statement.ts';
import { NO_PAIRS } from './pairs-read.ts';

/** A report of a document, and one that shows an earlier statement, to be read together. */
export interface PairToRead {
  readonly from: Report;
  readonly to: Report;
  readonly statement: ToldStatement;
}

/** What is known of a document before pairs are read. */
export type PairGround = Omit<AimGround, 'pairs'>;

/** Statements that are read beside what an event is said by, and the least chance of one. */
const MOST_TARGETS = 4;
const LEAST_CHANCE = 0.06;

/** The pairs that are worth reading together: what somebody does something by, with the likeliest of what it may be done to. */
export function choosePairs(ground: PairGround): readonly PairToRead[] {
  const chosen = new Map<Report, Map<ToldStatement, PairToRead>>();
  aimEvents({ ...ground, pairs: NO_PAIRS }, ({ from }, targets) => {
    const own = chosen.get(from) ?? new Map<ToldStatement, PairToRead>();
    for (const { statement, score } of targets.slice(0, MOST_TARGETS))
      if (score >= LEAST_CHANCE)
        own.set(statement, { from, to: clearestReport(statement.reports), statement });
    chosen.set(from, own);
  });
  return [...chosen.values()].flatMap((own) => [...own.values()]);
}
