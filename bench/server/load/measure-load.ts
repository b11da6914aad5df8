import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecord } from '../../../src/hearsay.ts';
import type { Attribution, AttributionPlace } from '../../../src/model/index.ts';
import { backupRecord, type OpenRecord } from '../../../src/record/index.ts';
import { quantile } from '../../record/asking/quantile.ts';
import { chooseAsked } from '../api/choose-asked.ts';
import { type Serving, startServing } from '../start-serving.ts';
import { type CalledServer, callServer } from './call-server.ts';
import { findLost } from './find-lost.ts';
import { addOn, type LoadDone, nothingDone, readOn, reviewOn } from './load-actors.ts';

/** What a while of mixed load came to. */
export interface LoadFigures {
  readonly name: string;
  readonly seconds: number;
  readonly reads: number;
  readonly decisions: number;
  /** Of two documents each. */
  readonly uploads: number;
  /** Milliseconds of what was read. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: readonly string[];
  /** What the server had acknowledged and was not there at the end, and jobs that did not end well. */
  readonly lost: readonly string[];
  readonly peakMb: number;
}

/** A record that may be changed, how long, and whether the server is killed in the middle. */
export interface LoadSettings {
  readonly where: string;
  readonly seconds: number;
  readonly isKilled: boolean;
}

const READERS = 20;
/** Addresses of each kind that they open. */
const ADDRESSES = 400;
/** Pages that are no page of something. */
const LISTS = [
  '/api/me',
  '/api/documents?limit=20',
  '/api/people?limit=20',
  '/api/doubts?limit=10',
  '/api/judgements?limit=20',
  '/api/statements?limit=20',
];

async function addressesOf(record: OpenRecord): Promise<readonly string[]> {
  const kinds = await chooseAsked(record, ADDRESSES);
  return [...kinds.flatMap(({ addresses }) => addresses), ...LISTS.flatMap((one) => Array(20).fill(one))];
}

/** Where some statements stand that can be decided on. */
async function placesOf(server: CalledServer): Promise<readonly AttributionPlace[]> {
  const { documents } = await server.get<{ documents: { id: string }[] }>('/api/documents?limit=40');
  const places: AttributionPlace[] = [];
  for (const { id } of documents) {
    const { attributions } = await server.get<{ attributions: Attribution[] }>(`/api/documents/${id}`);
    const [one] = attributions.filter(({ parent }) => parent === null);
    if (one) places.push({ document: id, cue: one.cue, content: one.content });
  }
  return places;
}

interface Course {
  readonly addresses: readonly string[];
  readonly seconds: number;
  readonly done: LoadDone;
  /** Number of the first article that is uploaded. */
  readonly from: number;
}

/** Loads a server for a while; `end` is called when it is over, before what is under way has come back. */
async function loadFor(
  { address }: Serving,
  { addresses, seconds, done, from }: Course,
  end: () => Promise<unknown>,
): Promise<void> {
  const server = await callServer(address);
  const places = await placesOf(server);
  let isOver = false;
  const actor = { server, done, isOver: () => isOver };
  const acting = [
    ...Array.from({ length: READERS }, () => readOn(actor, addresses)),
    reviewOn(actor, places),
    addOn(actor, from),
  ];
  await wait(1000 * seconds);
  isOver = true;
  await end();
  await Promise.all(acting);
}

async function loadRecord({ where, seconds, isKilled }: LoadSettings): Promise<LoadFigures> {
  const record = await openRecord(where, { isMade: false });
  const addresses = await addressesOf(record);
  await record.close();
  const done = nothingDone();
  const half = { addresses, done, seconds: isKilled ? seconds / 2 : seconds };
  let serving = await startServing(where);
  const first = serving;
  await loadFor(first, { ...half, from: 1 }, async () => (isKilled ? first.stop('SIGKILL') : undefined));
  if (isKilled) {
    serving = await startServing(where);
    await loadFor(serving, { ...half, from: 100_000 }, async () => {});
  }
  const lost = await findLost(await callServer(serving.address), done);
  const peakMb = serving.peakMb();
  await serving.stop();
  const { answers, times, errors } = done;
  return {
    name: isKilled ? 'killed in the middle' : 'undisturbed',
    ...{ seconds, ...answers, errors, lost, peakMb },
    p50: Math.round(quantile(times, 0.5)),
    p99: Math.round(quantile(times, 0.99)),
  };
}

/** Loads copies of a record by readers, a reviewer and somebody who adds, once undisturbed and once with the server killed. */
export async function measureLoad(
  where: string,
  seconds: number,
  tell: (line: string) => void,
): Promise<readonly LoadFigures[]> {
  const found: LoadFigures[] = [];
  for (const isKilled of [false, true]) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-load-'));
    try {
      const copy = join(folder, 'record.db');
      const record = await openRecord(where, { isMade: false });
      await backupRecord(record, copy, { isForced: false });
      await record.close();
      const figures = await loadRecord({ where: copy, seconds, isKilled });
      tell(`load, ${figures.name}: ${figures.errors.length} errors, ${figures.lost.length} lost`);
      for (const line of [...figures.errors, ...figures.lost]) tell(line);
      found.push(figures);
    } finally {
      rmSync(folder, { recursive: true, maxRetries: 3 });
    }
  }
  return found;
}
