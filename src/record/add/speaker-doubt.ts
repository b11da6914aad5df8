import type { Attribution } from '../../model/index.ts';

/** Words put into a named mouth do more harm verbatim than reported, and either more than words left unattributed. */
const VERBATIM = 3;
const NAMED = 3;
/** A speaker as sure as this is in no doubt. */
const SURE = 0.8;

/**
 * How much harm an attribution does if its speaker is wrong, for ordering what is to be reviewed; null where there is no
 * doubt: a person has decided, the machine is sure, or nobody is named and nobody could be.
 */
export function speakerDoubt(
  { manner, resolution, candidates, speaker }: Attribution,
  isNamed: boolean,
): number | null {
  if (resolution === null || resolution.kind === 'reviewer' || resolution.score >= SURE) return null;
  if (!isNamed && candidates.length === 0) return null;
  return (manner === 'indirect' ? 1 : VERBATIM) * (speaker === null ? 1 : NAMED) * (1 - resolution.score);
}
