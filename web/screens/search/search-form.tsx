import { type FormEvent, useId } from 'react';
import type { RoomQuery } from '../../app/room-query.ts';
import { SEARCH } from '../../strings/search.ts';

interface Props {
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}

const BY = ['words', 'meaning'] as const;
const FIELDS = ['q', 'speaker', 'publisher', 'from', 'to'] as const;

/** What is looked for; it goes into the address when it is sent. */
export function SearchForm({ query, onChange }: Props) {
  const help = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '').trim()]));
    onChange({
      ...given,
      by: form.get('by') === 'meaning' ? 'meaning' : undefined,
      copies: form.has('copies') ? undefined : 'false',
      offset: undefined,
    });
  };
  return (
    // Written anew when the address changes, so that going back shows what was asked then.
    <form key={JSON.stringify(query)} className="search-form" onSubmit={submit}>
      <label className="search-words">
        <span>{SEARCH.field}</span>
        <input type="search" name="q" defaultValue={query.q ?? ''} aria-describedby={help} />
      </label>
      <fieldset className="search-by">
        <legend className="unseen">{SEARCH.by}</legend>
        {BY.map((by) => (
          <label key={by}>
            <input type="radio" name="by" value={by} defaultChecked={(query.by ?? 'words') === by} />{' '}
            {SEARCH[by]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="main">
        {SEARCH.find}
      </button>
      <small id={help}>{query.by === 'meaning' ? SEARCH.meaningNote : SEARCH.help}</small>
      <div className="row-of search-more">
        {(['speaker', 'publisher', 'from', 'to'] as const).map((name) => (
          <label key={name}>
            <span>{SEARCH[name]}</span>
            <input
              name={name}
              defaultValue={query[name] ?? ''}
              size={name === 'from' || name === 'to' ? 10 : 18}
              placeholder={name === 'from' || name === 'to' ? '2026-03-04' : ''}
            />
          </label>
        ))}
        <label>
          <input type="checkbox" name="copies" defaultChecked={query.copies !== 'false'} /> {SEARCH.copies}
        </label>
      </div>
    </form>
  );
}
