import type { StandingName } from '../../src/model/index.ts';
import { STANDING, STANDING_UNREVIEWED } from '../strings/standing.ts';

interface Props {
  readonly standing: StandingName;
  /** Whether it was people who moved it; left out where it is told of many. */
  readonly isReviewed?: boolean;
}

/** How a statement stands; told by a sign and words, not by colour alone, and whether a machine alone says so. */
export function StandingBadge({ standing, isReviewed = true }: Props) {
  const { label, sign, tone } = STANDING[standing];
  return (
    <span className="standing" data-tone={tone}>
      <span aria-hidden="true">{sign}</span> {label}
      {!isReviewed && standing !== 'as reported' && <small> {STANDING_UNREVIEWED}</small>}
    </span>
  );
}
