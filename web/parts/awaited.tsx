import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api/call.ts';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

interface Props<T> {
  readonly of: UseQueryResult<T, ApiFailure>;
  readonly children: (answer: T) => ReactNode;
}

/** What is made of an answer, once it is there; until then that it is awaited, or why it does not come. */
export function Awaited<T>({ of, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  return of.error ? <Failed message={of.error.message} onAgain={() => void of.refetch()} /> : <Loading />;
}
