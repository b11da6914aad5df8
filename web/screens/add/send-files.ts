import type { Failure, Job } from '../../../src/server/contract.ts';
import { ApiFailure, csrfHeaders } from '../../api/call.ts';

/** Who may see what is added. */
export interface Access {
  readonly access: 'open' | 'internal' | 'embargoed';
  /** Until when there is an embargo, ISO 8601; empty for none. */
  readonly until: string;
}

/** Sends files to be added; the job that adds them. Throws `ApiFailure`. */
export async function sendFiles(files: readonly File[], { access, until }: Access): Promise<Job> {
  const form = new FormData();
  // Fields go before files, so that they are known when the first file comes.
  form.append('access', access);
  if (until !== '') form.append('until', until);
  for (const file of files) form.append('file', file, file.name);
  const response = await fetch('/api/uploads', {
    method: 'POST',
    headers: { accept: 'application/json', ...csrfHeaders() },
    credentials: 'same-origin',
    body: form,
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Job;
  const failure = answer as Failure | null;
  throw new ApiFailure(
    response.status,
    failure?.error ?? { code: 'failed', message: response.statusText, judgement: null },
  );
}
