import { useQuery } from '@tanstack/react-query';
import type { Me, Permission } from '../../src/server/contract.ts';
import { call, keepCsrf } from '../api/call.ts';

/** Who is here; null until that is known. */
export function useMe(): Me | null {
  const { data } = useQuery({
    queryKey: ['GET /api/me', {}],
    queryFn: async ({ signal }) => {
      const me = await call('GET /api/me', {}, signal);
      keepCsrf(me.csrf);
      return me;
    },
    staleTime: 60_000,
  });
  return data ?? null;
}

/** Whether whoever is here may do something. */
export const useMay = (permission: Permission): boolean => useMe()?.permissions.includes(permission) ?? false;
