import { setTimeout as wait } from 'node:timers/promises';
import type { AttributionPlace, Decision, Judgement } from '../../../src/model/index.ts';
import type { Job } from '../../../src/server/contract.ts';
import { inventArticle } from '../invent-article.ts';
import type { CalledServer } from './call-server.ts';

/** What is done to a server, and what it has said to be done. */
export interface LoadDone {
  readonly answers: { reads: number; decisions: number; uploads: number };
  /** Milliseconds of what was read. */
  readonly times: number[];
  readonly errors: string[];
  /** Ids of judgements that the server acknowledged. */
  readonly judged: string[];
  /** Ids of jobs that it acknowledged. */
  readonly jobs: string[];
}

/** Nothing done as yet. */
export const nothingDone = (): LoadDone => ({
  answers: { reads: 0, decisions: 0, uploads: 0 },
  times: [],
  errors: [],
  judged: [],
  jobs: [],
});

/** What somebody who uses the server has. */
export interface Actor {
  readonly server: CalledServer;
  readonly done: LoadDone;
  /** Whether to stop: time is up, or the server is about to be killed. */
  readonly isOver: () => boolean;
}

/** Goes on until it is over; what fails is told, unless that is since the server is gone. */
async function goOn({ done, isOver }: Actor, act: () => Promise<void>): Promise<void> {
  while (!isOver())
    try {
      await act();
    } catch (error) {
      if (!isOver()) done.errors.push(String(error).slice(0, 400));
      await wait(100);
    }
}

/** Milliseconds that a reader looks at a page, on average. */
const LOOKING = 500;
/** And that a reviewer needs for a decision. */
const THINKING = 250;

/** Opens one page after another, and looks at each for a while. */
export function readOn(actor: Actor, addresses: readonly string[]): Promise<void> {
  return goOn(actor, async () => {
    const began = performance.now();
    await actor.server.get(addresses[Math.floor(Math.random() * addresses.length)]!);
    actor.done.times.push(performance.now() - began);
    actor.done.answers.reads++;
    await wait(2 * LOOKING * Math.random());
  });
}

/** Rejects one statement after another, and takes every decision back. */
export function reviewOn(actor: Actor, places: readonly AttributionPlace[]): Promise<void> {
  const { server, done } = actor;
  let turn = 0;
  const decide = async (decision: Decision): Promise<Judgement> => {
    const made = await server.post<Judgement>('/api/judgements', { decision, why: null, replaces: null });
    done.judged.push(made.id);
    done.answers.decisions++;
    return made;
  };
  return goOn(actor, async () => {
    const made = await decide({ type: 'reject', attribution: places[turn++ % places.length]! });
    await wait(THINKING);
    await decide({ type: 'undo', judgement: made.id });
    await wait(THINKING);
  });
}

/** Uploads two articles at a time, and looks on until they are there before the next, as the room does. */
export function addOn(actor: Actor, from: number): Promise<void> {
  const { server, done } = actor;
  let turn = from;
  return goOn(actor, async () => {
    const form = new FormData();
    for (let file = 0; file < 2; file++)
      form.append('file', new Blob([inventArticle(turn++)]), `report-${turn}.txt`);
    const { id } = await server.post<{ id: string }>('/api/uploads', form);
    done.jobs.push(id);
    done.answers.uploads++;
    for (let isThere = false; !isThere && !actor.isOver(); ) {
      await wait(500);
      isThere = (await server.get<Job>(`/api/jobs/${id}`)).finishedAt !== null;
    }
  });
}
