import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RoomQuery } from './room-query.ts';

/** What `$name` of the address is. */
export const useParam = (name: string): string =>
  (useParams({ strict: false }) as Readonly<Record<string, string>>)[name] ?? '';

/** The query of the address, and how it is changed: what is undefined or empty goes out of it. */
export function usePlaceQuery(): readonly [RoomQuery, (changes: RoomQuery) => void] {
  const query = useSearch({ strict: false }) as RoomQuery;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: RoomQuery) => {
      const merged = Object.entries({ ...query, ...changes }).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      void navigate({ to: '.', search: Object.fromEntries(merged) as never, replace: true });
    },
    [query, navigate],
  );
  return [query, change];
}
