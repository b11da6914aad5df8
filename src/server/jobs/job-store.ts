import { randomBytes } from 'node:crypto';
import { HearsayError } from '../../errors.ts';
import type { AddOptions } from '../../hearsay.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { Job, JobProgress } from '../contract.ts';
import { NO_PROGRESS } from './job-progress.ts';

/** What a job is done with, as it is kept. */
export interface JobOptions extends Pick<AddOptions, 'access'> {
  /** A folder that holds the inputs and goes with the job; null where they are elsewhere. */
  readonly folder: string | null;
  /** Whether it came of another job: then nothing is told of what it cannot do. */
  readonly isFollowing?: boolean;
}

/** A job as it is kept. */
export interface KeptJob extends Job {
  readonly options: JobOptions;
}

/** What is asked for. */
export interface NewJob extends Pick<KeptJob, 'kind' | 'inputs' | 'by' | 'options'> {}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = ({ store }: OpenRecord) => store.db.selectFrom('job').selectAll().execute();

const jobOf = (row: Row): KeptJob => ({
  id: row.id,
  kind: row.kind as Job['kind'],
  inputs: JSON.parse(row.inputs) as readonly string[],
  by: row.by,
  state: row.state as Job['state'],
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  progress: JSON.parse(row.progress) as JobProgress,
  error: row.error,
  options: JSON.parse(row.options) as JobOptions,
});

const LISTED = 100;

/** Keeps a new job, which waits. */
export async function keepJob(record: OpenRecord, { kind, inputs, by, options }: NewJob): Promise<KeptJob> {
  const row: Row = {
    ...{ id: randomBytes(12).toString('hex'), kind, by, state: 'waiting' },
    ...{ inputs: JSON.stringify(inputs), options: JSON.stringify(options) },
    created_at: record.ports.now().toISOString(),
    ...{ finished_at: null, progress: JSON.stringify(NO_PROGRESS), error: null },
  };
  await record.store.write(async (db) => void (await db.insertInto('job').values(row).execute()));
  return jobOf(row);
}

/** The last jobs, the newest first. */
export async function listJobs({ store }: OpenRecord): Promise<readonly KeptJob[]> {
  const rows = await store.db
    .selectFrom('job')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .execute();
  return rows.map(jobOf);
}

/** Jobs that are still to be done, the oldest first. */
export async function listUnfinished({ store }: OpenRecord): Promise<readonly KeptJob[]> {
  const rows = await store.db
    .selectFrom('job')
    .selectAll()
    .where('finished_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(jobOf);
}

/** The job of an id. Throws `no-such-job`. */
export async function loadJob({ store }: OpenRecord, id: string): Promise<KeptJob> {
  const row = await store.db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
  if (row) return jobOf(row);
  throw new HearsayError('no-such-job', `There is no job ${id}; GET /api/jobs lists those there are.`);
}

/** What of a job changes while it is done. */
export type JobChange = Partial<Pick<Job, 'state' | 'finishedAt' | 'progress' | 'error'>>;

/** Keeps what has become of a job. */
export function changeJob({ store }: OpenRecord, id: string, change: JobChange): Promise<void> {
  const { state, finishedAt, progress, error } = change;
  const set = {
    ...(state === undefined ? {} : { state }),
    ...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
    ...(progress === undefined ? {} : { progress: JSON.stringify(progress) }),
    ...(error === undefined ? {} : { error }),
  };
  return store.write(
    async (db) => void (await db.updateTable('job').set(set).where('id', '=', id).execute()),
  );
}

/** Forgets a job. */
export const dropJob = ({ store }: OpenRecord, id: string): Promise<void> =>
  store.write(async (db) => void (await db.deleteFrom('job').where('id', '=', id).execute()));
