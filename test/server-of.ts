import { afterAll } from 'vitest';
import type { OpenRecord } from '../src/record/index.ts';
import type { App, ServerSettings } from '../src/server/context.ts';
import { createServer } from '../src/server/create-server.ts';

const SETTINGS: ServerSettings = {
  isAuthOn: false,
  origin: null,
  localUser: 'Una',
  allowPrivate: false,
  maxUpload: 10 * 1024 * 1024,
  hasLocalFiles: false,
  room: null,
};

const started: App[] = [];

/** A server over a record, to be asked in-process; it is closed after the tests, and the record by whoever opened it. */
export async function serverOf(
  record: OpenRecord,
  settings: Partial<ServerSettings> = {},
  now: () => Date = record.ports.now,
): Promise<App> {
  if (started.length === 0)
    afterAll(async () => {
      for (const app of started.splice(0)) await app.close();
    });
  const app = await createServer({ record, settings: { ...SETTINGS, ...settings }, now });
  started.push(app);
  return app;
}

/** Headers that a change needs, of who asks with these headers (a cookie), or of the local user. */
export async function csrfOf(
  app: App,
  headers: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const { csrf } = (await app.inject({ url: '/api/me', headers })).json<{ csrf: string | null }>();
  return { ...headers, ...(csrf === null ? {} : { 'x-csrf-token': csrf }) };
}
