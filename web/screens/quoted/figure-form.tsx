import type { RoomQuery } from '../../app/room-query.ts';
import { QUOTED } from '../../strings/quoted.ts';

const BREAKDOWNS = ['speaker', 'publisher', 'kind', 'manner', 'month'] as const;

/** What the address has figures counted by; by speaker where it does not say. */
export const breakdownOf = ({ by }: RoomQuery): (typeof BREAKDOWNS)[number] =>
  BREAKDOWNS.find((one) => one === by) ?? 'speaker';

interface Props {
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}

/** By what is counted, and over which statements. */
export function FigureForm({ query, onChange }: Props) {
  return (
    <div className="row-of quoted-form no-print">
      <label>
        <span>{QUOTED.by}</span>
        <select value={breakdownOf(query)} onChange={({ target }) => onChange({ by: target.value })}>
          {BREAKDOWNS.map((one) => (
            <option key={one} value={one}>
              {QUOTED[one]}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to', 'publisher'] as const).map((name) => (
        <label key={name}>
          <span>{name === 'publisher' ? QUOTED.outlet : QUOTED[name]}</span>
          <input
            key={query[name] ?? ''}
            defaultValue={query[name] ?? ''}
            placeholder={name === 'publisher' ? '' : '2026-03'}
            size={name === 'publisher' ? 18 : 9}
            onBlur={({ target }) => onChange({ [name]: target.value.trim() })}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={query.copies === 'true'}
          onChange={({ target }) => onChange({ copies: target.checked ? 'true' : undefined })}
        />{' '}
        {QUOTED.copies}
      </label>
    </div>
  );
}
