import type { AddResult } from '../../hearsay.ts';
import type { RunCounts } from '../../record/index.ts';
import type { JobItem, JobProgress } from '../contract.ts';

/** Of a job that has not begun. */
export const NO_PROGRESS: JobProgress = {
  ...{ done: 0, of: null, added: 0, known: 0, failed: 0, statements: 0 },
  recent: [],
};

/** How many of the last inputs are told. */
const RECENT = 12;
const LONGEST_ERROR = 400;

/** Titles are looked up where a job is shown, since who may see them may change. */
function itemOf(result: AddResult): JobItem {
  const { name } = result;
  if ('error' in result)
    return {
      name,
      document: null,
      title: null,
      statements: 0,
      error: result.error.message.slice(0, LONGEST_ERROR),
    };
  const { document, attributions } = result.added;
  return { name, document, title: null, statements: attributions, error: null };
}

/** How far a job has come once an input is in the record, or could not be read. */
export function withResult(progress: JobProgress, result: AddResult): JobProgress {
  const isFailed = 'error' in result;
  const isKnown = !isFailed && result.added.status === 'known';
  const statements = isFailed || isKnown ? 0 : result.added.attributions;
  return {
    done: progress.done + 1,
    of: progress.of === null ? null : Math.max(progress.of, progress.done + 1),
    added: progress.added + Number(!isFailed && !isKnown),
    known: progress.known + Number(isKnown),
    failed: progress.failed + Number(isFailed),
    statements: progress.statements + statements,
    recent: [itemOf(result), ...progress.recent].slice(0, RECENT),
  };
}

/** What a run is known to have done before it was cut off. */
export function goingOn(progress: JobProgress, done: number): JobProgress {
  const known = Math.min(progress.known, done);
  return { ...progress, done, known, added: done - known, failed: 0 };
}

/** What a run has done in the end. */
export function finished(progress: JobProgress, { added, known, failed }: RunCounts): JobProgress {
  const done = added + known + failed;
  return { ...progress, done, of: done, added, known, failed };
}
