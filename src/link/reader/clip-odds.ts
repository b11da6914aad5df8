/** More log-odds than these, for or against, say no more. */
const MOST_ODDS = 6;

/** Log-odds of a reader within the bounds that weights are fitted in. */
export const clipOdds = (odds: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
