import { type Command, Option } from 'commander';
import type { Account, OpenRecord } from '../../record/index.ts';
import { USER_ROLES, type UserRole } from '../../server/contract.ts';
import type { ExitCode } from '../exit-code.ts';
import { type RecordFlags, recordOption, reviewer, withRecord } from '../record/record-flags.ts';
import { writeLine } from '../write.ts';

interface ChangeFlags extends RecordFlags {
  readonly role?: UserRole;
  readonly disable?: boolean;
  readonly enable?: boolean;
  readonly password?: boolean;
}

const EXAMPLES = `
A password is asked for at the terminal, or is the first line of standard input. A reader sees what is open; a reviewer
decides, adds, and sees what is internal; an admin may do all.

Examples:
  $ hearsay users add una --role admin
  $ hearsay users change bo --role reviewer
  $ hearsay users change bo --disable               what they decided stays
  $ hearsay users list`;

const roleOption = (): Option => new Option('--role <role>', 'what they may do').choices(USER_ROLES);

const userLine = ({ name, role, isDisabled, createdAt, lastSeenAt }: Account): string =>
  [
    name,
    isDisabled ? `${role}, disabled` : role,
    `since ${createdAt.slice(0, 10)}`,
    lastSeenAt === null ? 'never seen' : `last seen ${lastSeenAt.slice(0, 16).replace('T', ' ')}`,
  ].join(' · ');

/** What is done at the machine stands in the audit too, under the name that the system knows. */
async function audited(record: OpenRecord, action: string, { name, role }: Account): Promise<void> {
  const { appendAudit } = await import('../../record/index.ts');
  await appendAudit(record, {
    actor: reviewer(undefined),
    action,
    subject: name,
    detail: `${role}, by command`,
  });
}

async function addUser(name: string, flags: RecordFlags & { readonly role: UserRole }): Promise<void> {
  const { createAccount } = await import('../../record/index.ts');
  const { readPassword } = await import('./read-password.ts');
  const password = await readPassword(name);
  const user = await withRecord(
    flags,
    async (record) => {
      const made = await createAccount(record, { name, role: flags.role, password });
      await audited(record, 'user-created', made);
      return made;
    },
    { isMade: true },
  );
  await writeLine(process.stderr, `${user.name} may sign in, as ${user.role}.`);
}

async function changeUser(name: string, flags: ChangeFlags): Promise<void> {
  const { changeAccount } = await import('../../record/index.ts');
  const { readPassword } = await import('./read-password.ts');
  const change = {
    role: flags.role ?? null,
    isDisabled: flags.disable ? true : flags.enable ? false : null,
    password: flags.password ? await readPassword(name) : null,
  };
  const user = await withRecord(flags, async (record) => {
    const changed = await changeAccount(record, { name, change, keep: null });
    await audited(record, 'user-changed', changed);
    return changed;
  });
  await writeLine(process.stderr, userLine(user));
}

async function removeUser(name: string, flags: RecordFlags): Promise<void> {
  const { appendAudit, removeAccount } = await import('../../record/index.ts');
  await withRecord(flags, async (record) => {
    await removeAccount(record, name);
    const actor = reviewer(undefined);
    await appendAudit(record, { actor, action: 'user-removed', subject: name, detail: 'by command' });
  });
  await writeLine(process.stderr, `${name} is removed; what they decided stays.`);
}

async function listUsers(flags: RecordFlags): Promise<void> {
  const { listAccounts } = await import('../../record/index.ts');
  const users = await withRecord(flags, listAccounts);
  if (users.length === 0) await writeLine(process.stderr, 'There are no users yet.');
  for (const user of users) await writeLine(process.stdout, userLine(user));
}

/** `hearsay users`: who may sign in to a record that is served. */
export function addUsersCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const users = program
    .command('users')
    .description('say who may sign in to "hearsay serve --auth"')
    .addHelpText('after', EXAMPLES);
  const command = (name: string, description: string): Command =>
    users.command(name).description(description).addOption(recordOption());

  command('add', 'make a user')
    .argument('<name>', 'what they sign in with, and decide as')
    .addOption(roleOption().makeOptionMandatory())
    .action(async (name: string, flags: RecordFlags & { readonly role: UserRole }) => {
      await addUser(name, flags);
      onDone(0);
    });
  command('list', 'all users').action(async (flags: RecordFlags) => {
    await listUsers(flags);
    onDone(0);
  });
  command('change', 'give a user another role or password, or let them sign in no more')
    .argument('<name>', 'the user')
    .addOption(roleOption())
    .option('--password', 'ask for a new password')
    .addOption(new Option('--disable', 'let them sign in no more').conflicts('enable'))
    .option('--enable', 'let them sign in again')
    .action(async (name: string, flags: ChangeFlags) => {
      await changeUser(name, flags);
      onDone(0);
    });
  command('remove', 'remove a user; what they decided stays')
    .argument('<name>', 'the user')
    .action(async (name: string, flags: RecordFlags) => {
      await removeUser(name, flags);
      onDone(0);
    });
}
