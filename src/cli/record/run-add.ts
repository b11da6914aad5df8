import { setTimeout as wait } from 'node:timers/promises';
import type { AddOptions, AddResult } from '../../hearsay.ts';
import type { GivenAccess } from '../../model/index.ts';
import type { OpenRecord, RunCounts } from '../../record/index.ts';
import { writeLine } from '../write.ts';
import type { AddFlags } from './add-flags.ts';
import { createAddProgress, timeWords } from './add-progress.ts';
import { makeVectors, NO_ENCODER } from './make-vectors.ts';
import { count } from './page-words.ts';

/** What one pass over the inputs has done. */
interface Pass {
  readonly counts: RunCounts;
  readonly statements: number;
  readonly copies: number;
  readonly versions: number;
  readonly skipped: number;
}

/** Entries of a watched feed are read again after a day, so that silent edits are found. */
const READ_AGAIN = 24 * 3600 * 1000;

function readOptions(flags: AddFlags): AddOptions {
  const { engine, input, threads, allowPrivate, originals, columns, edition } = flags;
  return {
    engine,
    input,
    allowPrivate,
    originals,
    edition,
    ...(threads === undefined ? {} : { threads }),
    ...(columns === undefined ? {} : { columns }),
  };
}

/** What became of an input, for `--verbose`: only what is on the disk is told. */
const resultLine = (result: AddResult): string => {
  if ('error' in result) return `failed ${result.error.code} ${result.name}`;
  const { status, document, attributions, copyOf, revises } = result.added;
  const relation = copyOf !== null ? ` copy of ${copyOf}` : revises !== null ? ` revises ${revises}` : '';
  return `${status} ${document} ${attributions}${relation} ${result.name}`;
};

async function addOnce(
  record: OpenRecord,
  inputs: readonly string[],
  { flags, extra }: { readonly flags: AddFlags; readonly extra: AddOptions },
): Promise<Pass> {
  const { addAll } = await import('../../hearsay.ts');
  const progress = createAddProgress(process.stderr);
  const pass = { statements: 0, copies: 0, versions: 0, skipped: 0 };
  const results = addAll(record, inputs, {
    ...readOptions(flags),
    ...extra,
    onRun: ({ isResumed, done }) => {
      if (isResumed && !extra.isToGoOn)
        process.stderr.write(`hearsay: going on where this was cut off, after ${count(done, 'document')}.\n`);
    },
    onSkipped: () => void pass.skipped++,
    onProgress: ({ inputs: all, inputsDone, done, total }) => {
      const within = total === null || total === 0 ? 0 : done / total;
      progress.reach(all === 1 && total === null ? null : (inputsDone + within) / all);
    },
  });
  for (let next = await results.next(); ; next = await results.next()) {
    if (next.done) {
      await progress.clear();
      return { ...pass, counts: next.value };
    }
    const result = next.value;
    await progress.clear();
    if (flags.verbose) await writeLine(process.stdout, resultLine(result));
    if ('error' in result) await writeLine(process.stderr, `hearsay: ${result.error.message}`);
    else {
      const { added } = result;
      if (added.status !== 'known') pass.statements += added.attributions;
      if (added.copyOf !== null) pass.copies++;
      if (added.revises !== null) pass.versions++;
      for (const { code, message } of added.notices)
        await writeLine(process.stderr, `hearsay: ${result.name}: ${code}: ${message}`);
    }
    await progress.step(result.name);
  }
}

async function summarise(record: OpenRecord, pass: Pass, seconds: number): Promise<void> {
  const { counts, statements, copies, versions, skipped } = pass;
  const parts = [
    `${count(counts.added, 'document')} added with ${count(statements, 'statement')}`,
    ...(copies > 0 ? [`${copies} of them ${copies === 1 ? 'a copy' : 'copies'} of an earlier text`] : []),
    ...(versions > 0 ? [count(versions, 'later version')] : []),
    ...(counts.known > 0 ? [`${counts.known} known already`] : []),
    ...(skipped > 0 ? [`${skipped} done before`] : []),
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
  ];
  await writeLine(process.stderr, `${parts.join(', ')}, in ${timeWords(seconds)}: ${record.store.name}`);
}

async function pass(
  record: OpenRecord,
  inputs: readonly string[],
  context: { readonly flags: AddFlags; readonly extra: AddOptions },
): Promise<number> {
  const began = Date.now();
  const done = await addOnce(record, inputs, context);
  await summarise(record, done, (Date.now() - began) / 1000);
  if (context.flags.vectors) await addVectors(record);
  return done.counts.failed;
}

async function addVectors(record: OpenRecord): Promise<void> {
  if ((await makeVectors(record)) === null) await writeLine(process.stderr, `hearsay: ${NO_ENCODER}`);
}

const givenOf = ({ access, embargo }: AddFlags): GivenAccess =>
  embargo === undefined ? { access, until: null } : { access: 'embargoed', until: embargo };

/** Adds inputs once, or again and again where they are watched; returns how many failed the last time. */
export async function runAdd(
  record: OpenRecord,
  inputs: readonly string[],
  flags: AddFlags,
): Promise<number> {
  const { watch } = flags;
  const { checkGiven, loadValidators, saveValidators } = await import('../../record/index.ts');
  const access = checkGiven(givenOf(flags), record.ports.now());
  if (watch === undefined) return pass(record, inputs, { flags, extra: { access } });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  let day = Date.now();
  let failed = 0;
  while (!stop.signal.aborted) {
    const isNewDay = Date.now() - day >= READ_AGAIN;
    if (isNewDay) day = Date.now();
    const validators = isNewDay ? new Map() : await loadValidators(record);
    failed = await pass(record, inputs, { flags, extra: { access, validators, isToGoOn: !isNewDay } });
    await saveValidators(record, validators);
    await wait(watch * 60_000, undefined, { signal: stop.signal }).catch(() => {});
  }
  return failed;
}
