import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HearsayError } from '../../src/index.ts';

/** What can be measured, in that order. */
export const PARTS = ['api', 'load', 'room', 'huge'] as const;
export type Part = (typeof PARTS)[number];

export const USAGE = `usage: npm run bench:server -- [options]
  --only ${PARTS.join('|')}   measure one part; may be given several times
  --record FILE          record that is asked, and of which copies are loaded (/tmp/bench-record/sqlite_100000_1.db)
  --seconds N            of each mixed load (60)
  --no-write             leave bench/results as it is
  --help                 print this`;

/** What is measured and where. */
export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly where: string;
  readonly seconds: number;
  readonly isKept: boolean;
}

function partsOf(only: readonly string[]): readonly Part[] {
  const wrong = only.find((part) => !PARTS.some((one) => one === part));
  if (wrong === undefined) return only as readonly Part[];
  throw new HearsayError('bad-option', `--only ${wrong}: ${PARTS.join(', ')} would be accepted.`);
}

function secondsOf(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new HearsayError(
    'bad-option',
    `--seconds ${value}: a whole number from 1 to 9999 would be accepted.`,
  );
}

function refuseMissing(parts: readonly Part[], where: string): void {
  if (existsSync(where) || !parts.some((part) => part === 'api' || part === 'load')) return;
  throw new HearsayError(
    'no-record',
    `There is no record at ${where}; fill one with "npm run bench:record -- --only adding", or name another with --record.`,
  );
}

/** The options of the command, or null where help is asked for. Throws `bad-option`, `no-record`. */
export function parseOptions(): BenchOptions | null {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      only: { type: 'string', multiple: true, default: [...PARTS] },
      record: { type: 'string', default: '/tmp/bench-record/sqlite_100000_1.db' },
      seconds: { type: 'string', default: '60' },
      write: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const parts = partsOf(values.only);
  refuseMissing(parts, values.record);
  return { parts, where: values.record, seconds: secondsOf(values.seconds), isKept: values.write };
}
