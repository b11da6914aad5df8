import type { Engine } from './attribute/index.ts';
import { HearsayError } from './errors.ts';
import type { GivenAccess } from './model/index.ts';
import { type ReadItem, type ReadProgress, readInputs, type Validators } from './read/index.ts';
import { type Findings, readingOf } from './read-document.ts';
import type { ReadOptions } from './read-options.ts';
import { readSettings } from './read-settings.ts';
import type { Added, Addition, OpenRecord, Run, RunCounts } from './record/index.ts';
import { inGroups } from './runtime/in-groups.ts';
import { openEngine } from './runtime/open-engine.ts';
import { openLinkReader } from './runtime/open-link-reader.ts';
import { type FoundIn, readItems } from './runtime/read-items.ts';

/** Loaded when it is first needed: reading without a record need not wait for it. */
const loadRecord = () => import('./record/index.ts');

/** How inputs are added to a record. */
export interface AddOptions extends ReadOptions {
  /** Whether the bytes that documents came from are kept; true. */
  readonly originals?: boolean;
  /** Told of the run when it begins. */
  readonly onRun?: (run: Run) => void;
  /** Told how far reading the inputs has come. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told of each item that is in the record from an earlier part of the run. */
  readonly onSkipped?: (key: string) => void;
  /** What servers said of addresses given as inputs when they were read last; those of now are put in. */
  readonly validators?: Map<string, Validators>;
  /** Whether the run stays open, so that the next over the same inputs leaves out what this one has done. */
  readonly isToGoOn?: boolean;
  /** Who may see what is added; everybody. */
  readonly access?: GivenAccess;
  /** What the run is known by when it goes on after it was cut off; the inputs. */
  readonly runName?: string;
  /** A folder whose files the inputs are, by their names alone, under which they are kept; none. */
  readonly folder?: string;
}

type ReadFinding = FoundIn<Exclude<ReadItem, { error: unknown }>>;
type FoundItem = ReadFinding | Extract<ReadItem, { error: unknown }>;

/** What became of one input. */
export type AddResult =
  | { readonly name: string; readonly added: Added }
  | { readonly name: string; readonly error: HearsayError };

/**
 * Reads inputs as `readAll` does and keeps each in the record. A result is yielded when it is on the disk. A bad input is
 * noted in the record with its reason and the rest goes on; a failure of the record itself throws. A run that is cut off
 * goes on where it was when the same inputs are added again.
 */
export async function* addAll(
  record: OpenRecord,
  inputs: readonly string[],
  options: AddOptions = {},
): AsyncGenerator<AddResult, RunCounts> {
  const { beginRun, countRun, finishRun, isItemDone, isKnown, noteFailure } = await loadRecord();
  const run = await beginRun(record, options.runName === undefined ? inputs : [options.runName]);
  options.onRun?.(run);
  const items = readInputs(inputs, {
    ...readSettings(options),
    isDone: run.isResumed ? (key) => isItemDone(record, run, key) : undefined,
    onSkipped: options.onSkipped,
    onProgress: options.onProgress,
    validators: options.validators,
    folder: options.folder,
  });
  const { engine } = await openEngine(options.engine ?? 'model');
  const found = readItems(items, {
    options,
    isKnown: (document) => isKnown(record, document.id, engine),
    isLinked: true,
  });
  for await (const group of inGroups(found, GROUPINGS[engine.name === 'model' ? 'slow' : 'fast'])) {
    const results = await addGroup(record, group, { engine, run, options });
    for (const result of results) {
      if ('error' in result) {
        if (isOfRecord(result.error)) throw result.error;
        await noteFailure(record, { run: run.n, input: result.name, error: result.error });
      }
      yield result;
    }
  }
  return options.isToGoOn ? countRun(record, run) : finishRun(record, run);
}

/**
 * Documents that come soon after one another are kept together: a transaction takes as long as half a document. Those of one
 * group are linked when the people of all are known, so that groups hang on no speed of a machine, and the same files give the same
 * statements: what takes long to read is kept one by one, the rest in full groups unless a source is slow to send it.
 */
const GROUPINGS = { slow: { most: 1, patience: 0 }, fast: { most: 16, patience: 2000 } };

/** Errors after which nothing more can be added. */
const OF_RECORD = ['disk-full', 'damaged', 'read-only', 'busy', 'disk-error', 'server-away', 'no-access'];
const isOfRecord = ({ code }: HearsayError): boolean => OF_RECORD.includes(code);

interface Adding {
  readonly engine: Engine;
  readonly run: Run;
  readonly options: AddOptions;
}

/** Adds what was read of some items in one transaction; what became of each, in their order. */
async function addGroup(
  record: OpenRecord,
  group: readonly FoundItem[],
  adding: Adding,
): Promise<readonly AddResult[]> {
  const { addDocuments } = await loadRecord();
  const read = group.filter((one): one is ReadFinding => !('error' in one));
  const deeds = read.flatMap(({ findings }) => findings?.deeds ?? []);
  if (deeds.length > 0) (await openLinkReader())?.keep(deeds);
  const added = await addDocuments(
    record,
    read.map((one) => additionOf(one, adding)),
  );
  const results = new Map(read.map((one, at): [FoundItem, (typeof added)[number]] => [one, added[at]!]));
  return group.map((one) => {
    if ('error' in one) return { name: one.name, error: one.error };
    const result = results.get(one)!;
    return result instanceof HearsayError
      ? { name: one.name, error: result }
      : { name: one.name, added: result };
  });
}

const NOTHING: Findings = { attributions: [], people: [], notices: [], sentences: [], deeds: [] };

const additionOf = (
  { key, document, original, findings }: ReadFinding,
  { engine, run, options }: Adding,
): Addition => ({
  reading: readingOf(document, findings ?? NOTHING),
  sentences: findings?.sentences ?? null,
  engine: { name: engine.name, version: engine.version },
  original: options.originals === false ? null : original,
  item: { run: run.n, key },
  access: options.access,
});
