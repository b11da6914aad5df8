import type { PersonView } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { PERSON } from '../../strings/person.ts';
import { type Tally, withEveryMonth, withEveryYear } from './every-period.ts';

interface Props {
  readonly view: PersonView;
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}

/** Years beyond which months are no longer drawn one by one. */
const FEW_YEARS = 3;

function Bars({ periods, query, onChange }: Omit<Props, 'view'> & { readonly periods: readonly Tally[] }) {
  const most = Math.max(1, ...periods.map(({ count }) => count));
  return (
    <ol>
      {periods.map(({ label, count }) => {
        const isOn = query.from === label && query.to === label;
        const period = isOn ? undefined : label;
        return (
          <li key={label}>
            <button
              type="button"
              aria-pressed={isOn}
              disabled={count === 0}
              onClick={() => onChange({ from: period, to: period, offset: undefined })}
            >
              <span className="year-bar" style={{ height: `${(count / most) * 4}rem` }} />
              <span className="year-count">{count}</span>
              <span className="year">{label}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Months of what somebody said, where that is all in a few years; `[]` else. */
function useMonths({ person, years }: PersonView): readonly Tally[] {
  const isShort = withEveryYear(years).length <= FEW_YEARS;
  const query = { groupBy: 'month' as const, speaker: person.id, copies: true, limit: 200 };
  const { data } = useApi('GET /api/statistics', { query }, { isOn: isShort, keeps: true });
  const groups = isShort ? (data?.groups ?? []) : [];
  return withEveryMonth(groups.map(({ label, attributions }) => ({ label, count: attributions.value })));
}

/** How much somebody said in each year, or month; a bar is a button that narrows what is listed. */
export function YearLine({ view, query, onChange }: Props) {
  const months = useMonths(view);
  const years = withEveryYear(view.years);
  const undated = view.years.find(({ label }) => !/^\d{4}$/.test(label));
  if (years.length === 0) return null;
  return (
    <section className="year-line">
      <h2>{PERSON.years}</h2>
      <Bars periods={months.length > 0 ? months : years} query={query} onChange={onChange} />
      {undated && (
        <small>
          {undated.count} {undated.label}
        </small>
      )}
    </section>
  );
}
