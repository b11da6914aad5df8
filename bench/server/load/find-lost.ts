import { setTimeout as wait } from 'node:timers/promises';
import type { Judgement } from '../../../src/model/index.ts';
import type { Job } from '../../../src/server/contract.ts';
import type { CalledServer } from './call-server.ts';
import type { LoadDone } from './load-actors.ts';

/** Milliseconds that the jobs left over may take. */
const PATIENCE = 300_000;
const PAGE = 100;

const isUnderWay = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

async function judgementIds(server: CalledServer): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let offset = 0; ; offset += PAGE) {
    const { judgements, total } = await server.get<{ judgements: { judgement: Judgement }[]; total: number }>(
      `/api/judgements?limit=${PAGE}&offset=${offset}`,
    );
    for (const { judgement } of judgements) ids.add(judgement.id);
    if (offset + PAGE >= total) return ids;
  }
}

async function endOf(server: CalledServer, id: string, until: number): Promise<Job> {
  for (;;) {
    const job = await server.get<Job>(`/api/jobs/${id}`);
    if (!isUnderWay(job) || performance.now() > until) return job;
    await wait(200);
  }
}

async function lostOfJob(server: CalledServer, id: string, until: number): Promise<readonly string[]> {
  const { state, inputs, error, progress } = await endOf(server, id, until);
  const { added, known, recent } = progress;
  if (state !== 'done' || added + known !== inputs.length)
    return [
      `job ${id}: ${state}, ${added + known} of ${inputs.length} documents; ${error ?? 'no error told'}`,
    ];
  const lost: string[] = [];
  for (const { document, name } of recent)
    if (document === null || !(await isThere(server, document))) lost.push(`document ${document ?? name}`);
  return lost;
}

const isThere = (server: CalledServer, document: string): Promise<boolean> =>
  server.get(`/api/documents/${document}`).then(
    () => true,
    () => false,
  );

/** What a server had acknowledged and is not there, a line each, once its jobs have ended; none where all is well. */
export async function findLost(server: CalledServer, { judged, jobs }: LoadDone): Promise<readonly string[]> {
  const until = performance.now() + PATIENCE;
  const known = await judgementIds(server);
  const lost = judged.filter((id) => !known.has(id)).map((id) => `judgement ${id}`);
  for (const id of jobs) lost.push(...(await lostOfJob(server, id, until)));
  return lost;
}
