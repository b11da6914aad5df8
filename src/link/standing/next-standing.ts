import type { StandingName } from '../../model/index.ts';

/** What a deed does to the standing of a statement; `is disputed` is others' doing, `was never said by him` the outlet's. */
export type StandingMove =
  | 'nothing'
  | 'declines'
  | 'is disputed'
  | 'confirms'
  | 'clarifies'
  | 'apologises'
  | 'corrects'
  | 'denies'
  | 'retracts'
  | 'was never said by him';

interface Rule {
  readonly to: StandingName;
  /** Standings that it leaves as they are. */
  readonly except: readonly StandingName[];
}

const FINAL = 'attributed in error';

/** The table of docs/standing.md: a later deed decides, but for what it leaves as it is. */
const TABLE: Readonly<Record<Exclude<StandingMove, 'nothing'>, Rule>> = {
  declines: {
    to: 'declined to comment',
    except: ['confirmed', 'clarified', 'denied', 'disputed', 'corrected', 'retracted', 'apologised for'],
  },
  'is disputed': { to: 'disputed', except: ['denied', 'corrected', 'retracted', 'apologised for'] },
  confirms: { to: 'confirmed', except: [] },
  clarifies: { to: 'clarified', except: ['corrected', 'retracted', 'apologised for'] },
  apologises: { to: 'apologised for', except: ['retracted'] },
  corrects: { to: 'corrected', except: [] },
  denies: { to: 'denied', except: [] },
  retracts: { to: 'retracted', except: [] },
  'was never said by him': { to: FINAL, except: [] },
};

/** How a statement stands after a move. What was attributed in error stays so: the rest is about nobody's words. */
export function nextStanding(now: StandingName, move: StandingMove): StandingName {
  if (move === 'nothing' || now === FINAL) return now;
  const { to, except } = TABLE[move];
  return except.includes(now) ? now : to;
}
