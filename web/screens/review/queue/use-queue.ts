import { useQuery } from '@tanstack/react-query';
import type { Doubt, StatementView } from '../../../../src/server/contract.ts';
import { type ApiFailure, call } from '../../../api/call.ts';
import { useApi } from '../../../api/use-api.ts';

/** The route, as the first part of the key under which its answers are kept. */
export const DOUBTS = 'GET /api/doubts';
/** How many doubts are asked for at once. */
export const MOST = 100;

/** A statement that was asked for, as what is to be decided of it. */
function doubtOf({ attribution, document, excerpt, speakers, reason, account }: StatementView): Doubt {
  const chain = account.reports.flatMap((report) => report.speakers);
  const people = [...new Map([...chain, ...speakers].map((one) => [one.id, one])).values()];
  return { kind: 'speaker', harm: 0, attribution, document, excerpt, people, reason };
}

/** What there is to decide of a statement: who speaks, and what it does to others or others to it. */
function doubtsOf(view: StatementView): readonly Doubt[] {
  const { about, by, open } = view.account;
  const links = new Map([...about, ...by, ...open].map((link) => [link.id, link]));
  return [doubtOf(view), ...[...links.values()].map((link): Doubt => ({ kind: 'link', harm: 0, link }))];
}

interface Asked {
  readonly kind: Doubt['kind'] | undefined;
  /** Id of a statement that is to be decided on, instead of what is in doubt. */
  readonly statement: string | undefined;
}

interface Queue {
  readonly doubts: readonly Doubt[] | undefined;
  readonly error: ApiFailure | null;
  readonly refetch: () => void;
}

/** What is to be decided, in the order in which the server gave it. */
export function useQueue({ kind, statement }: Asked): Queue {
  const query = { limit: MOST, ...(kind ? { kind } : {}) };
  const doubts = useQuery<{ readonly doubts: readonly Doubt[] }, ApiFailure>({
    queryKey: [DOUBTS, query],
    queryFn: ({ signal }) => call(DOUBTS, { query }, signal),
    enabled: statement === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const one = useApi(
    'GET /api/statements/:id',
    { params: { id: statement ?? '' }, query: {} },
    { isOn: statement !== undefined },
  );
  if (statement === undefined)
    return { doubts: doubts.data?.doubts, error: doubts.error, refetch: () => void doubts.refetch() };
  return { doubts: one.data && doubtsOf(one.data), error: one.error, refetch: () => void one.refetch() };
}
