import { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../open-record.ts';
import { foldLabel } from '../store/fold-label.ts';
import { type Account, type AccountRole, accountOf, accountRow } from './account.ts';
import { hashPassword } from './hash-password.ts';

/** Who is to be made. */
export interface NewAccount {
  readonly name: string;
  readonly role: AccountRole;
  readonly password: string;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@'-]{0,63}$/u;

function checkName(name: string): void {
  if (NAME.test(name) && name === name.trim()) return;
  throw new HearsayError(
    'bad-name',
    `“${name.slice(0, 80)}” is no name of a user; up to 64 letters and digits, with spaces . _ @ ' - between them, are accepted.`,
  );
}

/** Makes an account. Throws `bad-name`, `bad-password`, and `name-taken` for one that differs by case alone. */
export async function createAccount(
  { store, ports }: OpenRecord,
  { name, role, password }: NewAccount,
): Promise<Account> {
  checkName(name);
  const row = {
    name,
    folded_name: foldLabel(name),
    role,
    password: await hashPassword(password, name),
    created_at: ports.now().toISOString(),
    last_seen_at: null,
  };
  await store.write(async (db) => {
    const taken = await accountRow(db, name);
    if (taken)
      throw new HearsayError(
        'name-taken',
        `There is a user “${taken.name}” already; another name is accepted.`,
      );
    await db.insertInto('account').values(row).execute();
  });
  return accountOf({ ...row, is_disabled: 0 });
}
