import type { Api, Failure, RouteName } from '../../src/server/contract.ts';

/** What a route is asked with. */
export type Asked<R extends RouteName> = Pick<Api[R], Extract<keyof Api[R], 'params' | 'query' | 'body'>>;
export type Answer<R extends RouteName> = Api[R]['answer'];

/** What the server answered where it was no success. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly judgement: Failure['error']['judgement'];

  constructor(status: number, { code, message, judgement }: Failure['error']) {
    super(message);
    this.name = 'ApiFailure';
    this.status = status;
    this.code = code;
    this.judgement = judgement;
  }
}

let csrf: string | null = null;

/** Keeps what is sent with whatever changes something. */
export function keepCsrf(token: string | null): void {
  csrf = token;
}

/** What every request that changes something carries. */
export const csrfHeaders = (): Record<string, string> => (csrf === null ? {} : { 'x-csrf-token': csrf });

type Loose = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
};

/** Path of a route with its parameters and query filled in; what is undefined or empty is left out. */
export function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
  return search.size > 0 ? `${filled}?${search}` : filled;
}

const unreachable = { code: 'unreachable', message: 'The server does not answer.', judgement: null };

async function failureOf(response: Response): Promise<ApiFailure> {
  const failure = (await response.json().catch(() => null)) as Failure | null;
  return new ApiFailure(
    response.status,
    failure?.error ?? { ...unreachable, code: 'failed', message: response.statusText },
  );
}

/** Asks a route of the API. Throws `ApiFailure`. */
export async function call<R extends RouteName>(
  route: R,
  asked: Asked<R>,
  signal?: AbortSignal,
): Promise<Answer<R>> {
  const [method, path] = route.split(' ') as [string, string];
  const { body, ...rest } = asked as Loose;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') Object.assign(headers, csrfHeaders());
  const response = await fetch(addressOf(path, rest), {
    method,
    headers,
    credentials: 'same-origin',
    signal: signal ?? null,
    body: body === undefined ? null : JSON.stringify(body),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiFailure(0, unreachable);
  });
  if (!response.ok) throw await failureOf(response);
  return (response.status === 204 ? null : await response.json()) as Answer<R>;
}
