import type { Db } from '../store/store.ts';
import { mapStrings } from './names/map-strings.ts';

/** What of the progress of a job is read here; the server has the rest of it. */
interface JobProgress {
  readonly recent: readonly { readonly name: string; readonly document: string | null }[];
}

interface JobWords {
  readonly inputs: readonly string[];
  readonly progress: JobProgress;
  readonly error: string | null;
}

/** Changes what is kept of finished jobs; one that is not finished still needs its inputs. */
async function changeJobs(db: Db, change: (words: JobWords) => JobWords): Promise<void> {
  const rows = await db
    .selectFrom('job')
    .select(['id', 'inputs', 'progress', 'error'])
    .where('finished_at', 'is not', null)
    .execute();
  for (const { id, error, ...row } of rows) {
    const words: JobWords = { inputs: JSON.parse(row.inputs), progress: JSON.parse(row.progress), error };
    const { inputs, progress, error: told } = change(words);
    const changed = { inputs: JSON.stringify(inputs), progress: JSON.stringify(progress), error: told };
    if (changed.inputs !== row.inputs || changed.progress !== row.progress || told !== error)
      await db.updateTable('job').set(changed).where('id', '=', id).execute();
  }
}

/** Takes documents that are erased out of what the server's jobs tell: their ids, addresses and the names of their files. */
export function forgetInJobs(
  db: Db,
  documents: readonly { readonly id: string; readonly url: string | null; readonly file: string | null }[],
): Promise<void> {
  const ids = new Set(documents.map(({ id }) => id));
  const names = new Set(documents.flatMap(({ url, file }) => [url, file]));
  return changeJobs(db, ({ inputs, progress, error }) => {
    const gone = progress.recent.filter(({ document, name }) => ids.has(document ?? '') || names.has(name));
    const own = new Set([...names, ...gone.map(({ name }) => name)]);
    const recent = progress.recent.filter((item) => !gone.includes(item));
    return { inputs: inputs.filter((input) => !own.has(input)), progress: { ...progress, recent }, error };
  });
}

/** Overwrites words in what the server's jobs tell. */
export const redactJobs = (db: Db, inWords: (text: string) => string): Promise<void> =>
  changeJobs(db, (words) => mapStrings(words, inWords));
