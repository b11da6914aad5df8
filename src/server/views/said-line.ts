import type { Polarity } from '../../model/index.ts';

/** What of a statement a line tells. */
export interface Said {
  /** Names of who speaks. */
  readonly who: string;
  /** The outlet's words of how it was said; empty where it has none. */
  readonly cue: string;
  readonly polarity: Polarity;
  readonly words: string;
}

/**
 * A statement in a line that is never misread: what somebody denied, took back or did not say stands behind the outlet's
 * word for that.
 */
export function saidLine({ who, cue, polarity, words }: Said): string {
  const how = [cue === '' ? '' : `“${cue}”`, polarity === 'asserted' ? '' : polarity].filter(
    (one) => one !== '',
  );
  return `${who}${how.length === 0 ? '' : ` (${how.join(', ')})`}: ${words}`.replace(/\s+/g, ' ');
}
