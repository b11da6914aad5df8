import type { StatementHits } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Pager } from '../../parts/pager.tsx';
import { StatementCard } from '../../parts/statement-card.tsx';
import { SEARCH } from '../../strings/search.ts';
import { FacetLists } from './facet-lists.tsx';
import { SavedSearches } from './saved-searches.tsx';
import './search.css';
import { SearchForm } from './search-form.tsx';
import { searchQuery } from './search-query.ts';

const PAGE = 20;

interface Props {
  readonly hits: StatementHits;
  readonly offset: number;
  readonly onChange: (changes: RoomQuery) => void;
}

function Hits({ hits: { statements, total, isTotalCut, notices }, offset, onChange }: Props) {
  return (
    <section aria-label={SEARCH.title}>
      {notices.map(({ message }) => (
        <p key={message} className="notice">
          {message}
        </p>
      ))}
      <p role="status" className="search-count">
        {isTotalCut && `${SEARCH.atLeast} `}
        {total} {SEARCH.found}
      </p>
      {statements.length === 0 && <p>{SEARCH.none}</p>}
      {statements.map((hit) => (
        <div key={hit.id}>
          <StatementCard hit={hit} />
          {hit.nearness && (
            <p className="search-nearness">
              {hit.nearness.score.toFixed(2)}
              {hit.nearness.negation && ` · ${SEARCH.negated} “${hit.nearness.negation}”`}
            </p>
          )}
        </div>
      ))}
      <Pager
        limit={PAGE}
        offset={offset}
        shown={statements.length}
        total={isTotalCut ? null : total}
        onTurn={onChange}
      />
    </section>
  );
}

/** Search for statements, with what they are narrowed by. */
export function SearchScreen() {
  const [query, change] = usePlaceQuery();
  useTitle(query.q ? `${query.q} · ${SEARCH.title}` : SEARCH.title);
  const asked = searchQuery(query);
  const offset = Number(query.offset ?? '0');
  const answer = useApi('GET /api/statements', { query: { ...asked, limit: PAGE, offset } }, { keeps: true });
  return (
    <div className="page">
      <h1>{SEARCH.title}</h1>
      <SearchForm query={query} onChange={change} />
      <div className="two-columns search-columns">
        <Awaited of={answer}>{(hits) => <Hits hits={hits} offset={offset} onChange={change} />}</Awaited>
        <aside className="no-print">
          <FacetLists asked={asked} query={query} onChange={change} />
          <SavedSearches asked={asked} />
        </aside>
      </div>
    </div>
  );
}
