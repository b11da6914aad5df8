import { parseArgs } from 'node:util';
import { HearsayError } from '../../src/index.ts';

/** What can be measured, in that order. */
export const PARTS = ['overhead', 'adding', 'linking', 'vectors', 'queries'] as const;
export type Part = (typeof PARTS)[number];

export const USAGE = `usage: npm run bench:record -- [options]
  --documents N                         documents of each record (100000; about 11 attributions each)
  --postgres postgres://user@host/db    measure there too, in a schema of its own, with 8 clients
  --no-sqlite                           measure on PostgreSQL alone
  --only ${PARTS.join('|')}   measure one part; may be given several times
  --pause MS                            clients on PostgreSQL wait so long after an answer, on average (0)
  --linked-every N                      of the first nine tenths, link one document in N (20); of the last, all are
  --seed N                              of the invented documents (1)
  --folder FOLDER                       where the records are kept (/tmp/bench-record)
  --quick                               2000 documents made anew and 40 questions a kind; the results stay as they are
  --help                                print this`;

/** What is measured and where. */
export interface BenchOptions {
  readonly documents: number;
  readonly seed: number;
  readonly linkedEvery: number;
  readonly questions: number;
  readonly pauseMs: number;
  readonly parts: readonly Part[];
  readonly folder: string;
  readonly postgres: string | undefined;
  readonly hasSqlite: boolean;
  /** Small records that are made anew, and no results written. */
  readonly isQuick: boolean;
}

function wholeNumber(option: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new HearsayError('bad-option', `--${option} ${value}: a whole number from 1 on would be accepted.`);
}

function partsOf(only: readonly string[]): readonly Part[] {
  const wrong = only.find((part) => !PARTS.some((one) => one === part));
  if (wrong === undefined) return only as readonly Part[];
  throw new HearsayError('bad-option', `--only ${wrong}: ${PARTS.join(', ')} would be accepted.`);
}

/** The options of the command, or null where help is asked for. Throws `bad-option`. */
export function parseOptions(): BenchOptions | null {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      documents: { type: 'string', default: '100000' },
      postgres: { type: 'string' },
      sqlite: { type: 'boolean', default: true },
      only: { type: 'string', multiple: true, default: [...PARTS] },
      seed: { type: 'string', default: '1' },
      'linked-every': { type: 'string', default: '20' },
      pause: { type: 'string' },
      folder: { type: 'string', default: '/tmp/bench-record' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    documents: values.quick ? 2000 : wholeNumber('documents', values.documents),
    seed: wholeNumber('seed', values.seed),
    linkedEvery: wholeNumber('linked-every', values['linked-every']),
    questions: values.quick ? 40 : 200,
    pauseMs: values.pause === undefined ? 0 : wholeNumber('pause', values.pause),
    parts: partsOf(values.only),
    folder: values.folder,
    postgres: values.postgres,
    hasSqlite: values.sqlite,
    isQuick: values.quick,
  };
}
