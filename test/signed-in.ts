import { createAccount, type OpenRecord } from '../src/record/index.ts';
import type { App } from '../src/server/context.ts';
import type { UserRole } from '../src/server/contract.ts';

/** The password of everybody in tests. */
export const PASSWORD = 'correct horse battery';

/** Makes users of a record that have the names of their roles. */
export async function makeUsers(record: OpenRecord): Promise<void> {
  for (const role of ['reader', 'reviewer', 'admin'] as const)
    await createAccount(record, { name: role, role, password: PASSWORD });
}

/** Signs somebody in; the headers that their browser would send with whatever they ask for. */
export async function signedIn(
  app: App,
  name: UserRole | (string & {}),
  password = PASSWORD,
): Promise<Record<string, string>> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { name, password } });
  const { csrf } = answer.json<{ csrf: string }>();
  const [cookie] = answer.cookies;
  return { cookie: `${cookie!.name}=${cookie!.value}`, 'x-csrf-token': csrf };
}
