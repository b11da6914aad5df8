import { useDeferredValue, useState } from 'react';
import type { DocumentLine as Line } from '../../../../src/server/contract.ts';
import { useApi } from '../../../api/use-api.ts';
import { Day } from '../../../parts/day.tsx';
import { hostOf } from '../../../parts/document-line.tsx';
import { TypeAhead } from '../../../parts/type-ahead.tsx';
import { COMPARE } from '../../../strings/compare.ts';
import { MOST } from './account-ids.ts';

interface Props {
  readonly ids: readonly string[];
  /** What accounts are called, by what was asked for, as far as it is known. */
  readonly nameOf: (id: string) => string;
  readonly onChange: (ids: readonly string[]) => void;
}

const FOUND = 8;
const isAddress = (words: string): boolean =>
  URL.canParse(words.trim()) && /^https?:$/.test(new URL(words.trim()).protocol);

function Shown({ line: { title, publisher, url, publishedAt } }: { readonly line: Line }) {
  return (
    <>
      <strong>
        <bdi>{publisher ?? (hostOf(url) || COMPARE.noOutlet)}</bdi>
      </strong>{' '}
      <bdi>{title ?? COMPARE.noTitle}</bdi>{' '}
      <small className="compare-quiet">
        <Day date={publishedAt} />
      </small>
    </>
  );
}

/** The accounts that are compared, and how others are added. */
export function ChooseAccounts({ ids, nameOf, onChange }: Props) {
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const isAsked = q !== '' && !isAddress(q);
  const { data } = useApi(
    'GET /api/documents',
    { query: { q, limit: FOUND } },
    { isOn: isAsked, keeps: true },
  );
  const lines = isAsked ? (data?.documents ?? []).filter(({ id }) => !ids.includes(id)) : [];
  const add = (id: string) => {
    setWords('');
    onChange([...ids, id]);
  };
  return (
    <div className="compare-choose no-print">
      {ids.length > 0 && (
        <ul aria-label={COMPARE.chosen}>
          {ids.map((id) => (
            <li key={id}>
              <bdi>{nameOf(id)}</bdi>
              <button
                type="button"
                className="plain"
                aria-label={`${COMPARE.remove} ${nameOf(id)}`}
                onClick={() => onChange(ids.filter((one) => one !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {ids.length < MOST && (
        <TypeAhead
          label={COMPARE.add}
          words={words}
          onWords={setWords}
          choices={lines.map((line) => ({ id: line.id, shown: <Shown line={line} /> }))}
          onChoose={add}
          onEnter={(written) => isAddress(written) && add(written.trim())}
          nothing={COMPARE.notFound}
        />
      )}
    </div>
  );
}
