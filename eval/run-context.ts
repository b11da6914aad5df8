import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { REPOSITORY } from './shared-folder.ts';

/** When, of what and on what figures were measured. */
export interface RunContext {
  /** ISO 8601, to the minute. */
  readonly date: string;
  readonly commit: string;
  /** Whether the tree had changes that the commit does not have. */
  readonly isDirty: boolean;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8' }).trim();

/** The machine and the commit at hand. Results themselves do not make a tree dirty. */
export function runContext(now: Date): RunContext {
  const changes = git(
    'status',
    '--porcelain',
    '--',
    'src',
    'lexicon',
    'eval/*.ts',
    'bench/*.ts',
    'package-lock.json',
  );
  return {
    date: `${now.toISOString().slice(0, 16)}Z`,
    commit: git('rev-parse', '--short=10', 'HEAD'),
    isDirty: changes !== '',
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** The context in a line for a person. */
export function describeContext({ date, commit, isDirty, cpu, cores, memoryGb, node }: RunContext): string {
  return `${date}, commit ${commit}${isDirty ? ' with changes' : ''}; ${cpu}, ${cores} cores, ${memoryGb} GB; Node ${node}`;
}
