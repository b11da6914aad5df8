import { Command, CommanderError } from 'commander';
import { HearsayError } from '../errors.ts';
import { describeWeights, LINKS_FOLDER, readManifest, weightsFolder } from '../runtime/model-files.ts';
import { packageVersion } from '../server/package-version.ts';
import { addCompareCommand } from './compare-command.ts';
import { addDemoCommand } from './demo-command.ts';
import type { ExitCode } from './exit-code.ts';
import { addPeopleCommand } from './people-command.ts';
import { addReadCommand } from './read-command.ts';
import { addRecordCommands } from './record/record-commands.ts';
import { addServeCommand } from './serve/serve-command.ts';
import { addUsersCommand } from './serve/users-command.ts';
import { isClosedPipe, writeLine } from './write.ts';

/** The version, and what the weights in use are and learned from. */
function versions(): string {
  try {
    const weights = [weightsFolder(), LINKS_FOLDER].map((folder) => describeWeights(readManifest(folder)));
    return [packageVersion(), ...weights].join('\n');
  } catch {
    return `${packageVersion()}\nno weights: the rules engine reads`;
  }
}

/** The whole command line; `onDone` is told the exit code of the command that ran. */
export function createProgram(onDone: (code: ExitCode) => void): Command {
  const program = new Command('hearsay')
    .description('Reads news articles and keeps the record of who said what, according to whom.')
    .version(versions(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError(true)
    .configureHelp({ helpWidth: 100 })
    .exitOverride();
  addReadCommand(program, onDone);
  addRecordCommands(program, onDone);
  addPeopleCommand(program, onDone);
  addCompareCommand(program, onDone);
  addServeCommand(program, onDone);
  addUsersCommand(program, onDone);
  addDemoCommand(program, onDone);
  return program;
}

/** Errors of the caller are told in a line; anything else is a fault of ours and keeps its stack. */
async function failure(error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isClosedPipe(error)) return 0;
  if (!(error instanceof HearsayError)) throw error;
  await writeLine(process.stderr, `hearsay: ${error.message}`);
  return 2;
}

/** Runs the command that `args` (without node and script) call for. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let code: ExitCode = 0;
  const program = createProgram((done) => {
    code = done;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error);
  }
}
