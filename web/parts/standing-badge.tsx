import type { StandingName } from '../../src/model/index.ts';
import { STANDING } from '../strings/standing.ts';

/** How a statement stands; told by a sign and words, not by colour alone. */
export function StandingBadge({ standing }: { readonly standing: StandingName }) {
  const { label, sign, tone } = STANDING[standing];
  return (
    <span className="standing" data-tone={tone}>
      <span aria-hidden="true">{sign}</span> {label}
    </span>
  );
}
