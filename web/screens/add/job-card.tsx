import { Link } from '@tanstack/react-router';
import type { Job, JobItem } from '../../../src/server/contract.ts';
import { useSend } from '../../api/use-api.ts';
import { Day } from '../../parts/day.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { ADD, JOB_KIND, JOB_STATE } from '../../strings/add.ts';
import { useJob } from './use-job.ts';

function Item({ item: { name, document, title, statements, error } }: { readonly item: JobItem }) {
  return (
    <li>
      {document === null ? (
        <bdi>{seenText(name)}</bdi>
      ) : (
        <Link to="/documents/$id" params={{ id: document } as never}>
          <bdi>{seenText(title ?? name)}</bdi>
        </Link>
      )}{' '}
      {error === null ? (
        <small>
          {statements} {ADD.statements}
        </small>
      ) : (
        <span className="job-error">{error}</span>
      )}
    </li>
  );
}

function Counts({ job: { progress } }: { readonly job: Job }) {
  const { done, of, added, known, failed, statements } = progress;
  return (
    <>
      {of === null ? (
        <progress aria-label={ADD.jobs} />
      ) : (
        <progress value={done} max={Math.max(1, of)} aria-label={ADD.jobs} />
      )}
      <p className="job-counts">
        {done}
        {of !== null && ` / ${of}`} {ADD.done} · {added} {ADD.added} · {statements} {ADD.statements} · {known}{' '}
        {ADD.known} · {failed} {ADD.failed}
      </p>
    </>
  );
}

/** A job: how far it is, and what became of the last inputs. */
export function JobCard({ job: given }: { readonly job: Job }) {
  const { job, isLost } = useJob(given);
  const cancel = useSend('DELETE /api/jobs/:id');
  const isGoing = job.state === 'waiting' || job.state === 'running';
  return (
    <article className="card job" data-state={job.state}>
      <p className="card-head">
        <strong>{JOB_KIND[job.kind]}</strong> <span className="tag">{JOB_STATE[job.state]}</span>
        <small>
          {ADD.by} <bdi>{job.by}</bdi>, <Day date={job.createdAt} />
        </small>
        {isGoing && (
          <button type="button" className="plain" onClick={() => cancel.mutate({ params: { id: job.id } })}>
            {ADD.cancel}
          </button>
        )}
      </p>
      {isGoing || job.progress.done > 0 ? <Counts job={job} /> : null}
      {job.error && (
        <p role="alert" className="job-error">
          {job.error}
        </p>
      )}
      {isLost && isGoing && <p className="notice">{ADD.lost}</p>}
      {job.progress.recent.length > 0 && (
        <ul className="job-items" aria-label={ADD.recent}>
          {job.progress.recent.map((item) => (
            <Item key={`${item.name} ${item.document ?? ''}`} item={item} />
          ))}
        </ul>
      )}
    </article>
  );
}
