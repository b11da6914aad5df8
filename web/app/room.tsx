import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFailure } from '../api/call.ts';
import { createRoom } from './routes.tsx';

const isWorthAgain = (failures: number, error: unknown) =>
  failures < 2 && !(error instanceof ApiFailure && error.status >= 400 && error.status < 500);

/** The whole room. */
export function Room() {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: isWorthAgain } } }),
  );
  const [router] = useState(createRoom);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
