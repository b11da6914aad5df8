import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { type RecordFlags, recordOption, wholeNumber, withRecord } from '../record/record-flags.ts';

interface ServeFlags extends RecordFlags {
  readonly host: string;
  readonly port: number;
  readonly auth: boolean;
  readonly origin?: string;
  readonly open: boolean;
  readonly allowPrivate: boolean;
  readonly maxUpload: number;
}

const EXAMPLES = `
Without --auth there is one user, who may do all: it then listens on this machine alone. With it, people sign in; make an
admin first. Behind a proxy that speaks https, say with --origin under what address people reach it.

Examples:
  $ hearsay serve --open                           ./hearsay.db, which is made if there is none
  $ hearsay users add una --role admin --record desk.db
  $ hearsay serve --record desk.db --auth --origin https://desk.example.org`;

/** An address without a path: https://desk.example.org. */
function originArgument(value: string): string {
  const url = URL.parse(value);
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search + url.hash + url.username === ''
  )
    return url.origin;
  throw new InvalidArgumentError('An address without a path would be accepted: https://desk.example.org.');
}

/** `hearsay serve`: the record in the browser, and its API. */
export function addServeCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('open the record in the browser, and its API to programs')
    .addOption(recordOption())
    .addOption(
      new Option('-p, --port <number>', 'where it listens; 0 for any that is free')
        .argParser(wholeNumber(0, 65_535))
        .env('HEARSAY_PORT')
        .default(8080),
    )
    .option('--host <address>', 'on what address of this machine', '127.0.0.1')
    .option('--auth', 'let people sign in, each with their role', false)
    .addOption(
      new Option('--origin <url>', 'the address under which people reach it')
        .argParser(originArgument)
        .env('HEARSAY_ORIGIN'),
    )
    .option('--open', 'open it in a browser', false)
    .option('--max-upload <megabytes>', 'most of what is uploaded at once', wholeNumber(1, 10_000), 200)
    .option('--allow-private', 'let URLs lead to loopback and private addresses', false)
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ServeFlags) => {
      const { runServer } = await import('./run-server.ts');
      const { host, port, auth: isAuthOn, origin = null, allowPrivate, open: isOpened } = flags;
      const options = { host, port, isAuthOn, origin, allowPrivate, isOpened };
      await withRecord(
        flags,
        (record) => runServer(record, { ...options, maxUpload: flags.maxUpload * 1_000_000 }),
        { isMade: true },
      );
      onDone(0);
    });
}
