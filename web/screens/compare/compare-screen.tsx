import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ComparedAccounts } from '../../../src/model/index.ts';
import { type ApiFailure, call } from '../../api/call.ts';
import { useMe } from '../../app/use-me.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { COMPARE } from '../../strings/compare.ts';
import { accountIds, accountQuery } from './choose/account-ids.ts';
import { ChooseAccounts } from './choose/choose-accounts.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { nameAll } from './named.ts';
import './compare.css';
import { seenText } from '../../parts/seen-text.ts';

const BY_TEXT = 'text';
/** Milliseconds for which a comparison is not made again: pages that are read for it take a while. */
const FRESH = 300_000;

const isAddress = (id: string): boolean => /^https?:/i.test(id);

function useComparison(accounts: readonly string[]) {
  const me = useMe();
  return useQuery<ComparedAccounts, ApiFailure>({
    queryKey: ['POST /api/compare', accounts],
    queryFn: ({ signal }) => call('POST /api/compare', { body: { accounts } }, signal),
    // What is sent by POST needs what `/api/me` gives.
    enabled: accounts.length > 1 && me !== null,
    staleTime: FRESH,
    refetchOnWindowFocus: false,
  });
}

interface ToolsProps {
  readonly people: ComparedAccounts['people'];
  readonly speaker: string | undefined;
  readonly order: string | undefined;
  readonly onChange: (changes: { readonly speaker?: string; readonly order?: string }) => void;
  readonly onSwap: () => void;
}

/** What is shown of a comparison, and in which order. */
function Tools({ people, speaker, order, onChange, onSwap }: ToolsProps) {
  const byName = people.toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <div className="compare-tools row-of no-print">
      <label>
        <span>{COMPARE.speaker}</span>
        <select value={speaker ?? ''} onChange={({ target }) => onChange({ speaker: target.value })}>
          <option value="">{COMPARE.everybody}</option>
          {byName.map(({ id, name }) => (
            <option key={id} value={id}>
              {seenText(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{COMPARE.order}</span>
        <select value={order ?? ''} onChange={({ target }) => onChange({ order: target.value })}>
          <option value="">{COMPARE.byShared}</option>
          <option value={BY_TEXT}>{COMPARE.byText}</option>
        </select>
      </label>
      <button type="button" onClick={onSwap}>
        {COMPARE.swap}
      </button>
      <button type="button" onClick={() => print()}>
        {COMPARE.print}
      </button>
    </div>
  );
}

/** Two or more accounts in columns, as the address names them. */
export function CompareScreen() {
  const [query, change] = usePlaceQuery();
  const ids = accountIds(query);
  const answer = useComparison(ids);
  const named = useMemo(() => answer.data && nameAll(answer.data), [answer.data]);
  const headOf = (id: string) => answer.data?.documents.find((head) => head.id === id || head.url === id);
  useTitle(COMPARE.title);
  const choose = (next: readonly string[]) => change({ ...accountQuery(next), speaker: undefined });
  const isRecorded = (document: string) => {
    const url = answer.data?.documents.find(({ id }) => id === document)?.url ?? null;
    return !ids.some((id) => isAddress(id) && id === url) || ids.includes(document);
  };
  return (
    <div className="page compare">
      <h1>{COMPARE.title}</h1>
      <p className="compare-lead">{COMPARE.lead}</p>
      <ChooseAccounts
        ids={ids}
        nameOf={(id) => named?.outletOf(headOf(id)?.id ?? '') ?? id}
        onChange={choose}
      />
      {ids.length < 2 ? (
        <p className="notice">{COMPARE.toFew}</p>
      ) : (
        <Awaited of={answer}>
          {(compared) => (
            <>
              <Tools
                people={compared.people}
                speaker={query.speaker}
                order={query.order}
                onChange={change}
                onSwap={() => choose(ids.toReversed())}
              />
              <ComparisonView
                compared={compared}
                named={nameAll(compared)}
                speaker={query.speaker ?? null}
                isByText={query.order === BY_TEXT}
                isRecorded={isRecorded}
              />
            </>
          )}
        </Awaited>
      )}
    </div>
  );
}
