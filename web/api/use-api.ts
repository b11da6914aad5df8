import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { RouteName } from '../../src/server/contract.ts';
import { type Answer, type ApiFailure, type Asked, call } from './call.ts';

type Gets = Extract<RouteName, `GET ${string}`>;
type Sends = Exclude<RouteName, Gets>;

interface Options {
  /** Whether it is asked now; true. */
  readonly isOn?: boolean;
  /** Whether what was shown before stays until the new is there. */
  readonly keeps?: boolean;
}

/** What a route answers, asked again when what it is asked with changes. */
export function useApi<R extends Gets>(
  route: R,
  asked: Asked<R>,
  { isOn = true, keeps = false }: Options = {},
): UseQueryResult<Answer<R>, ApiFailure> {
  return useQuery<Answer<R>, ApiFailure>({
    queryKey: [route, asked],
    queryFn: ({ signal }) => call(route, asked, signal),
    enabled: isOn,
    ...(keeps ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** Sends something that changes the record or the account; what was asked before is then asked again. */
export function useSend<R extends Sends>(
  route: R,
  { stales = true }: { readonly stales?: boolean } = {},
): UseMutationResult<Answer<R>, ApiFailure, Asked<R>> {
  const client = useQueryClient();
  return useMutation<Answer<R>, ApiFailure, Asked<R>>({
    mutationFn: (asked) => call(route, asked),
    onSuccess: () => (stales ? client.invalidateQueries() : undefined),
  });
}
