import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import type { RoomQuery } from '../../app/room-query.ts';

/** The query of the address and how it is changed without moving what is read; what is undefined goes out of it. */
export function useReadQuery(): readonly [RoomQuery, (changes: RoomQuery) => void] {
  const query = useSearch({ strict: false }) as RoomQuery;
  const navigate = useNavigate();
  const now = useRef(query);
  now.current = query;
  const change = useCallback(
    (changes: RoomQuery) => {
      const merged = Object.entries({ ...now.current, ...changes }).filter(
        ([, value]) => value !== undefined,
      );
      void navigate({
        to: '.',
        search: Object.fromEntries(merged) as never,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [query, change];
}
