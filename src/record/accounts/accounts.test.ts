import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { onEachStore, PORTS } from '../../../test/record-stores.ts';
import { openRecord } from '../open-record.ts';
import { backupRecord } from '../transfer/backup-record.ts';
import {
  appendAudit,
  beginSession,
  changeAccount,
  checkPassword,
  createAccount,
  createToken,
  endSession,
  findSession,
  findToken,
  listAccounts,
  listAudit,
  listTokens,
  removeAccount,
  removeToken,
} from './index.ts';

const PASSWORD = 'correct horse battery';
const failing = (code: string) => expect.objectContaining({ code });

onEachStore('accounts', (store) => {
  const HOUR = 3_600_000;
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const opened = async () => {
    clock = Date.parse('2026-03-04T10:00:00Z');
    const record = await store.open(undefined, { now: () => new Date(clock) });
    await createAccount(record, { name: 'Una', role: 'admin', password: PASSWORD });
    await createAccount(record, { name: 'Bo', role: 'reader', password: PASSWORD });
    return record;
  };

  test('a password is kept as an argon2id hash, and checked whatever the case of the name', async () => {
    const record = await opened();
    const { password } = await record.store.db.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await checkPassword(record, { name: 'una', password: PASSWORD })).toMatchObject({ name: 'Una' });
    expect(await checkPassword(record, { name: 'Una', password: `${PASSWORD}s` })).toBeNull();
    expect(await checkPassword(record, { name: 'Nobody', password: PASSWORD })).toBeNull();
    expect((await listAccounts(record)).map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Bo reader',
      'Una admin',
    ]);
  });

  const REFUSED = [
    ['Cy', 'too short', 'bad-password'],
    ['Aristotle Onassis', 'aristotle onassis', 'bad-password'],
    ['Cy', 'x'.repeat(1001), 'bad-password'],
    ['UNA', PASSWORD, 'name-taken'],
    ['', PASSWORD, 'bad-name'],
    [' Cy', PASSWORD, 'bad-name'],
    ['Cy\n', PASSWORD, 'bad-name'],
    ['<b>Cy</b>', PASSWORD, 'bad-name'],
    ['x'.repeat(65), PASSWORD, 'bad-name'],
  ] as const;
  test('odd names and weak passwords are refused', async () => {
    const record = await opened();
    for (const [name, password, code] of REFUSED)
      await expect(createAccount(record, { name, role: 'reader', password }), name).rejects.toThrow(
        failing(code),
      );
    expect(await listAccounts(record)).toHaveLength(2);
  });

  test('a session holds until it is unused for 12 hours, or 7 days old, or ended', async () => {
    const record = await opened();
    const { secret, csrf } = await beginSession(record, 'Una');
    expect(JSON.stringify(await record.store.db.selectFrom('session').selectAll().execute())).not.toContain(
      secret,
    );
    expect(await findSession(record, secret)).toMatchObject({ csrf, account: { name: 'Una' } });
    expect(await findSession(record, `${secret}x`)).toBeNull();
    for (let day = 0; day < 13; day++) {
      clock += 11.9 * HOUR;
      expect(await findSession(record, secret)).not.toBeNull();
      // Noting when it was seen is not waited for by who asks.
      await vi.waitFor(async () => {
        const { seen_at } = await record.store.db
          .selectFrom('session')
          .select('seen_at')
          .executeTakeFirstOrThrow();
        expect(seen_at).toBe(new Date(clock).toISOString());
      });
    }
    clock += 14 * HOUR;
    expect(await findSession(record, secret)).toBeNull();
    const idle = await beginSession(record, 'Una');
    clock += 12 * HOUR + 1;
    expect(await findSession(record, idle.secret)).toBeNull();
    const third = await beginSession(record, 'Una');
    await endSession(record, third.secret);
    expect(await findSession(record, third.secret)).toBeNull();
  });

  test('a token does what its scopes say until it is removed or over', async () => {
    const record = await opened();
    const made = { account: 'Bo', name: 'feeds', scopes: ['read'] as const };
    const { token, secret } = await createToken(record, { ...made, days: 30 });
    expect(secret).toMatch(/^hsy_[\w-]{43}$/);
    expect(JSON.stringify(await record.store.db.selectFrom('token').selectAll().execute())).not.toContain(
      secret,
    );
    expect(await findToken(record, secret)).toMatchObject({ account: { name: 'Bo' }, scopes: ['read'] });
    await vi.waitFor(async () =>
      expect(await listTokens(record, 'Bo')).toMatchObject([
        { id: token.id, lastUsedAt: expect.any(String) },
      ]),
    );
    await expect(removeToken(record, { account: 'Una', id: token.id })).rejects.toThrow(
      failing('no-such-token'),
    );
    clock += 30 * 24 * HOUR;
    expect(await findToken(record, secret)).toBeNull();
    const forever = await createToken(record, { ...made, days: null });
    expect(await findToken(record, forever.secret)).not.toBeNull();
    await removeToken(record, { account: 'Bo', id: forever.token.id });
    expect(await findToken(record, forever.secret)).toBeNull();
  });

  test('who is disabled or has another password is signed out, but for the session that changed it', async () => {
    const record = await opened();
    const [here, there] = [await beginSession(record, 'Bo'), await beginSession(record, 'Bo')];
    const { secret } = await createToken(record, { account: 'Bo', name: 'x', scopes: ['read'], days: null });
    const nothing = { role: null, isDisabled: null, password: null };
    await changeAccount(record, {
      name: 'Bo',
      change: { ...nothing, password: `${PASSWORD}!` },
      keep: here.secret,
    });
    expect(await findSession(record, here.secret)).not.toBeNull();
    expect(await findSession(record, there.secret)).toBeNull();
    await changeAccount(record, { name: 'Bo', change: { ...nothing, isDisabled: true }, keep: null });
    expect(await findSession(record, here.secret)).toBeNull();
    expect(await findToken(record, secret)).toBeNull();
    expect(await checkPassword(record, { name: 'Bo', password: `${PASSWORD}!` })).toBeNull();
    await changeAccount(record, { name: 'Bo', change: { ...nothing, isDisabled: false }, keep: null });
    expect(await findToken(record, secret)).not.toBeNull();
    await removeAccount(record, 'Bo');
    expect(await findToken(record, secret)).toBeNull();
  });

  test('the last admin stays one', async () => {
    const record = await opened();
    const nothing = { role: null, isDisabled: null, password: null };
    const changes = [
      { ...nothing, role: 'reader' as const },
      { ...nothing, isDisabled: true },
    ];
    for (const change of changes)
      await expect(changeAccount(record, { name: 'una', change, keep: null })).rejects.toThrow(
        failing('last-admin'),
      );
    await expect(removeAccount(record, 'Una')).rejects.toThrow(failing('last-admin'));
    await createAccount(record, { name: 'Cy', role: 'admin', password: PASSWORD });
    await removeAccount(record, 'Una');
    await expect(removeAccount(record, 'Una')).rejects.toThrow(failing('no-such-user'));
  });

  test('a backup keeps accounts and no sessions, an export neither', async () => {
    const record = await opened();
    const { secret } = await beginSession(record, 'Una');
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'backup');
    if ((await backupRecord(record, file, { isForced: false })) === 'export') {
      expect(readFileSync(file, 'utf8')).not.toMatch(/Una|argon2/);
      return;
    }
    const copy = await openRecord(file, PORTS);
    expect(await listAccounts(copy)).toEqual(await listAccounts(record));
    expect(await copy.store.db.selectFrom('session').selectAll().execute()).toEqual([]);
    await copy.close();
    expect(await findSession(record, secret)).not.toBeNull();
  });

  test('the audit tells who did what, newest first', async () => {
    const record = await opened();
    for (const [actor, action] of [
      ['Una', 'add'],
      ['Bo', 'add'],
      ['Una', 'export'],
    ] as const)
      await appendAudit(record, { actor, action, subject: 's', detail: 'x'.repeat(3000) });
    const of = (actor: string | null, action: string | null, limit = 10) =>
      listAudit(record, { actor, action, limit, offset: 0 });
    expect(await of(null, null, 2)).toMatchObject({
      lines: [{ action: 'export', actor: 'Una' }, { actor: 'Bo' }],
      total: 3,
    });
    expect((await of('Una', 'add')).lines).toMatchObject([{ n: expect.any(Number), at: expect.any(String) }]);
    expect((await of('Una', 'add')).lines[0]!.detail).toHaveLength(2000);
  });
});
