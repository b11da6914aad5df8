import { HearsayError } from '../../../src/index.ts';

/** A server that is asked as the room asks it. */
export interface CalledServer {
  readonly get: <T>(path: string) => Promise<T>;
  /** JSON, or a form with files. */
  readonly post: <T>(path: string, body: FormData | object) => Promise<T>;
}

/** Milliseconds that an answer may take. */
const PATIENCE = 60_000;

async function call<T>(url: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  throw new HearsayError(
    'refused',
    `${init.method ?? 'GET'} ${url}: ${response.status} ${text.slice(0, 300)}`,
  );
}

/** Comes to a server as its one user. */
export async function callServer(base: string): Promise<CalledServer> {
  const { csrf } = await call<{ csrf: string }>(`${base}/api/me`);
  return {
    get: (path) => call(`${base}${path}`),
    post: (path, body) => {
      const isForm = body instanceof FormData;
      return call(`${base}${path}`, {
        method: 'POST',
        body: isForm ? body : JSON.stringify(body),
        headers: { 'x-csrf-token': csrf, ...(isForm ? {} : { 'content-type': 'application/json' }) },
      });
    },
  };
}
