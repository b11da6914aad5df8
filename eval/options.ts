import { parseArgs } from 'node:util';
import { ENGINE_NAMES, type EngineName, HearsayError } from '../src/index.ts';
import { ERROR_KINDS, type ErrorKind } from './find-errors.ts';

/** What can be measured apart. */
export const PARTS = ['polnear', 'stories', 'pages', 'people', 'links'] as const;
export type Part = (typeof PARTS)[number];

/** What the command line asks of a measurement. */
export interface EvalOptions {
  readonly parts: readonly Part[];
  readonly split: 'dev' | 'train';
  /** How many articles of PolNeAR; all of them where none is named. */
  readonly limit: number;
  readonly engine: EngineName;
  /** How many errors of each kind to print instead of figures; 0 is none. */
  readonly errors: number;
  readonly kinds: readonly ErrorKind[];
  readonly seed: number;
  readonly isDiff: boolean;
  /** Whether figures are written to eval/results: of whole runs over dev only. */
  readonly isKept: boolean;
}

export const USAGE = `usage: npm run eval -- [options]
  --only polnear|stories|pages|people|links  measure one part; may be given several times
  --split dev|train              which articles of PolNeAR (dev)
  --limit N                      only the first N articles of PolNeAR
  --engine rules|model           which engine (model); links are measured with the model alone
  --errors N [--seed S]          print N errors of each kind in their context, for reading
  --kind ${ERROR_KINDS.join('|')}
                                 which errors; may be given several times
  --diff                         list the figures that differ from the committed ones
  --no-write                     leave eval/results as it is
  --help                         print this`;

/** The one of the accepted values that an option has. */
export function oneOf<T extends string>(name: string, value: string, accepted: readonly T[]): T {
  const found = accepted.find((one) => one === value);
  if (found) return found;
  throw new HearsayError('bad-option', `--${name} ${value}: ${accepted.join(', ')} would be accepted.`);
}

function count(name: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new HearsayError('bad-option', `--${name} ${value}: a whole number from 1 up would be accepted.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        only: { type: 'string', multiple: true, default: [...PARTS] },
        split: { type: 'string', default: 'dev' },
        limit: { type: 'string' },
        engine: { type: 'string', default: 'model' },
        errors: { type: 'string' },
        kind: { type: 'string', multiple: true, default: [...ERROR_KINDS] },
        seed: { type: 'string', default: '1' },
        diff: { type: 'boolean', default: false },
        write: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new HearsayError('bad-option', `${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

/** The options that `args` (without node and script) stand for, or null when they ask for help. */
export function parseOptions(args: readonly string[]): EvalOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const split = oneOf('split', values.split, ['dev', 'train']);
  const errors = values.errors === undefined ? 0 : count('errors', values.errors);
  return {
    parts: values.only.map((part) => oneOf('only', part, PARTS)),
    split,
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : count('limit', values.limit),
    engine: oneOf('engine', values.engine, ENGINE_NAMES),
    errors,
    kinds: values.kind.map((kind) => oneOf('kind', kind, ERROR_KINDS)),
    seed: count('seed', values.seed),
    isDiff: values.diff,
    isKept: values.write && split === 'dev' && values.limit === undefined && errors === 0,
  };
}
