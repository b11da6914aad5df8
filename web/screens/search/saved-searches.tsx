import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { SavedSearch, StatementQuery } from '../../../src/server/contract.ts';
import { useApi, useSend } from '../../api/use-api.ts';
import { seenText } from '../../parts/seen-text.ts';
import { SEARCH } from '../../strings/search.ts';

function Saved({ search }: { readonly search: SavedSearch }) {
  const remove = useSend('DELETE /api/searches/:id');
  const { id, name, query } = search;
  return (
    <li>
      <Link to="/search" search={query as never}>
        <bdi>{seenText(name)}</bdi>
      </Link>{' '}
      <a href={`/feeds/searches/${encodeURIComponent(id)}.atom`}>
        {SEARCH.feed}
        <span className="unseen"> {name}</span>
      </a>{' '}
      <button type="button" className="plain" onClick={() => remove.mutate({ params: { id } })}>
        {SEARCH.remove}
        <span className="unseen"> {name}</span>
      </button>
    </li>
  );
}

/** Searches that were kept, each with its feed; and keeping the one that is shown. */
export function SavedSearches({ asked }: { readonly asked: StatementQuery }) {
  const { data } = useApi('GET /api/searches', {});
  const save = useSend('POST /api/searches');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: { name, query: asked } }, { onSuccess: () => setName('') });
  };
  return (
    <section className="saved">
      <h2>{SEARCH.saved}</h2>
      {data && data.searches.length > 0 && (
        <ul className="facet-list">
          {data.searches.map((search) => (
            <Saved key={search.id} search={search} />
          ))}
        </ul>
      )}
      {Object.keys(asked).length > 0 && (
        <form onSubmit={submit} className="row-of">
          <input
            aria-label={SEARCH.saveName}
            placeholder={SEARCH.saveName}
            value={name}
            required
            maxLength={100}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit">{SEARCH.save}</button>
        </form>
      )}
      {save.error && <p role="alert">{save.error.message}</p>}
    </section>
  );
}
