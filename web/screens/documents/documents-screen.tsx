import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentLine as Listed } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Pager } from '../../parts/pager.tsx';
import { DOCUMENTS } from '../../strings/documents.ts';
import { DocumentItem } from './document-item.tsx';
import './documents.css';

const PAGE = 30;

function Narrowing({
  query,
  onChange,
}: {
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}) {
  return (
    <div className="row-of documents-narrowing">
      <label>
        <span>{DOCUMENTS.find}</span>
        <input
          type="search"
          value={query.q ?? ''}
          onChange={({ target }) => onChange({ q: target.value, offset: undefined })}
        />
      </label>
      <label>
        <span>{DOCUMENTS.publisher}</span>
        <input
          value={query.publisher ?? ''}
          onChange={({ target }) => onChange({ publisher: target.value, offset: undefined })}
        />
      </label>
      <label>
        <span>{DOCUMENTS.order}</span>
        <select
          value={query.order === 'published' ? 'published' : 'recorded'}
          onChange={({ target }) => onChange({ order: target.value, offset: undefined })}
        >
          <option value="recorded">{DOCUMENTS.recorded}</option>
          <option value="published">{DOCUMENTS.published}</option>
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={query.copies !== 'false'}
          onChange={({ target }) =>
            onChange({ copies: target.checked ? undefined : 'false', offset: undefined })
          }
        />{' '}
        {DOCUMENTS.copies}
      </label>
    </div>
  );
}

/** Where two or more documents lie side by side: `a`, `a2`, `a3` … */
export const compareQuery = (ids: readonly string[]): RoomQuery =>
  Object.fromEntries(ids.map((id, at) => [at === 0 ? 'a' : `a${at + 1}`, id]));

function Chosen({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length < 2) return null;
  return (
    <p className="documents-chosen">
      <Link className="button main" to="/compare" search={compareQuery(ids) as never}>
        {DOCUMENTS.compare} ({ids.length})
      </Link>
    </p>
  );
}

/** The documents of the record; two or more can be laid side by side. */
export function DocumentsScreen() {
  useTitle(DOCUMENTS.title);
  const [query, change] = usePlaceQuery();
  const [ids, setIds] = useState<readonly string[]>([]);
  const offset = Number(query.offset ?? '0');
  const asked = {
    limit: PAGE,
    offset,
    order: query.order === 'published' ? ('published' as const) : ('recorded' as const),
    ...(query.q ? { q: query.q } : {}),
    ...(query.publisher ? { publisher: query.publisher } : {}),
    ...(query.copies === 'false' ? { copies: false } : {}),
  };
  const answer = useApi('GET /api/documents', { query: asked }, { keeps: true });
  const toggle = ({ id }: Listed) =>
    setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <div className="page">
      <h1>{DOCUMENTS.title}</h1>
      <Narrowing query={query} onChange={change} />
      <Chosen ids={ids} />
      <Awaited of={answer}>
        {({ documents, total, isTotalCut }) => (
          <>
            <p role="status" className="quiet">
              {isTotalCut && '> '}
              {total} {DOCUMENTS.total}
            </p>
            {documents.length === 0 && <p>{DOCUMENTS.none}</p>}
            <ul className="documents">
              {documents.map((document) => (
                <DocumentItem
                  key={document.id}
                  document={document}
                  isChosen={ids.includes(document.id)}
                  onChoose={() => toggle(document)}
                />
              ))}
            </ul>
            <Pager
              limit={PAGE}
              offset={offset}
              shown={documents.length}
              total={isTotalCut ? null : total}
              onTurn={change}
            />
          </>
        )}
      </Awaited>
    </div>
  );
}
