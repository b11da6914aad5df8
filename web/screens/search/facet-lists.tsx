import type { Facet, Facets, StatementQuery } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { seenText } from '../../parts/seen-text.ts';
import { FACETS, SEARCH } from '../../strings/search.ts';

type FacetName = keyof typeof FACETS;

interface Props {
  readonly asked: StatementQuery;
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}

const NAMES = Object.keys(FACETS) as FacetName[];
const NOT_CHOSEN = { offset: undefined };

/** What choosing a value of a facet puts into the address; choosing it again takes it out. */
export function chosen(name: FacetName, key: string, query: RoomQuery): RoomQuery {
  const one = {
    speakers: 'speaker',
    outlets: 'publisher',
    standings: 'standing',
    manners: 'manner',
    acts: 'act',
  } as const;
  if (name === 'years') {
    const year = query.from === key && query.to === key ? undefined : key;
    return { from: year, to: year };
  }
  return { [one[name]]: query[one[name]] === key ? undefined : key };
}

const isChosen = (name: FacetName, key: string, query: RoomQuery): boolean =>
  Object.values(chosen(name, key, query)).every((value) => value === undefined);

function FacetList({
  name,
  facets,
  query,
  onChange,
}: Omit<Props, 'asked'> & { readonly name: FacetName; readonly facets: readonly Facet[] }) {
  if (facets.length === 0) return null;
  return (
    <section>
      <h3>{FACETS[name]}</h3>
      <ul className="facet-list">
        {facets.map(({ key, label, count }) => (
          <li key={key}>
            <button
              type="button"
              className="plain"
              aria-pressed={isChosen(name, key, query)}
              onClick={() => onChange({ ...NOT_CHOSEN, ...chosen(name, key, query) })}
            >
              <bdi>{seenText(label)}</bdi>
            </button>
            <span className="facet-count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function All({ facets, query, onChange }: Omit<Props, 'asked'> & { readonly facets: Facets }) {
  return (
    <>
      {NAMES.map((name) => (
        <FacetList key={name} name={name} facets={facets[name]} query={query} onChange={onChange} />
      ))}
      {facets.isCut && (
        <p className="quiet">
          {SEARCH.cut} {facets.counted}.
        </p>
      )}
    </>
  );
}

/** Of what kinds the statements found are, each a way to narrow them. */
export function FacetLists({ asked, query, onChange }: Props) {
  const { data } = useApi('GET /api/facets', { query: asked }, { keeps: true, isOn: asked.by !== 'meaning' });
  if (!data) return null;
  return (
    <section aria-label={SEARCH.facets} className="facets">
      <h2>{SEARCH.facets}</h2>
      <All facets={data} query={query} onChange={onChange} />
    </section>
  );
}
