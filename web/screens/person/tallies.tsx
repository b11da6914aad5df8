import type { PersonView } from '../../../src/server/contract.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { seenText } from '../../parts/seen-text.ts';
import { StandingBadge } from '../../parts/standing-badge.tsx';
import { standingName } from '../../parts/standing-name.ts';
import { PERSON } from '../../strings/person.ts';

interface Props {
  readonly view: PersonView;
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}

/** What became of what somebody said, and who reports it; each narrows what is listed. */
export function Tallies({ view: { standings, outlets }, query, onChange }: Props) {
  const narrow = (name: 'standing' | 'publisher', label: string) =>
    onChange({ [name]: query[name] === label ? undefined : label, offset: undefined });
  return (
    <>
      <section>
        <h2>{PERSON.became}</h2>
        {standings.length === 0 && <p className="quiet">{PERSON.allReported}</p>}
        <ul className="tallies">
          {standings.map(({ label, count }) => (
            <li key={label}>
              <button
                type="button"
                className="plain"
                aria-pressed={query.standing === label}
                onClick={() => narrow('standing', label)}
              >
                <StandingBadge standing={standingName(label)} />
              </button>{' '}
              {count}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{PERSON.outlets}</h2>
        <ul className="tallies">
          {outlets.map(({ label, count }) => (
            <li key={label}>
              <button
                type="button"
                className="plain"
                aria-pressed={query.publisher === label}
                onClick={() => narrow('publisher', label)}
              >
                <bdi>{seenText(label)}</bdi>
              </button>{' '}
              {count}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
