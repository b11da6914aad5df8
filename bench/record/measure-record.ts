/**
 * `measure-record.ts WHERE DOCUMENTS SEED CLIENTS COUNT PAUSE`: asks a filled record questions of every kind, each client all
 * of them without a pause, or its share with one, and prints what they took, as JSON. Every question is asked once before
 * it is timed.
 */
import { SHARED } from '../../eval/shared-folder.ts';
import { openRecord } from '../../src/hearsay.ts';
import type { OpenRecord } from '../../src/record/index.ts';
import { countVectors } from '../../src/record/meaning/index.ts';
import { ASKED_KINDS, type AskedKind } from './asking/asked-kinds.ts';
import { makeQuestions, type Question } from './asking/make-questions.ts';
import { quantile } from './asking/quantile.ts';
import { type Clients, startClients } from './asking/start-clients.ts';
import type { RoundTimes } from './asking/time-client.ts';
import { createReadingMaker } from './generate-readings.ts';
import type { Memory } from './memory.ts';
import { samplePool } from './sample-queries.ts';
import { loadCorpora } from './stock/load-corpora.ts';

/** Times of the answers to questions of one kind, in milliseconds. */
export interface AskedFigures {
  readonly name: string;
  readonly bound: number | null;
  /** Different questions, and answers that were timed: each client asks all. */
  readonly questions: number;
  readonly answers: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  /** 95 of 100 when they were asked for the first time. */
  readonly firstP95: number;
  /** Statements found: the median, as far as the record counts. */
  readonly found: number;
  readonly refused: readonly string[];
}

/** What asking a record took. */
export interface AskingFigures {
  readonly clients: number;
  /** How long each client waits after an answer, on average. */
  readonly pauseMs: number;
  readonly kinds: readonly AskedFigures[];
  /** Of the client that takes most at the end. */
  readonly memory: Memory;
}

const all = (rounds: readonly RoundTimes[], field: 'milliseconds' | 'found'): readonly number[] =>
  rounds.flatMap((round) => round[field]);

function figuresOf(
  { name, bound }: AskedKind,
  questions: number,
  { first, rounds }: { readonly first: readonly RoundTimes[]; readonly rounds: readonly RoundTimes[] },
): AskedFigures {
  const milliseconds = all(rounds, 'milliseconds');
  return {
    name,
    bound,
    questions,
    answers: milliseconds.length,
    p50: quantile(milliseconds, 0.5),
    p95: quantile(milliseconds, 0.95),
    p99: quantile(milliseconds, 0.99),
    worst: quantile(milliseconds, 1),
    firstP95: quantile(all(first, 'milliseconds'), 0.95),
    found: quantile(all(rounds, 'found'), 0.5),
    refused: [...new Set(rounds.flatMap(({ refused }) => refused))].slice(0, 5),
  };
}

interface Asked {
  readonly figures: AskedFigures;
  readonly memory: Memory;
}

async function askKind(clients: Clients, kind: AskedKind, questions: readonly Question[]): Promise<Asked> {
  const first = await clients.askAll(questions);
  const rounds = await clients.askAll(questions);
  const figures = figuresOf(kind, questions.length, { first, rounds });
  console.error(`${kind.name}: p95 ${figures.p95.toFixed(1)} ms of ${figures.answers}`);
  const [memory] = rounds.map((round) => round.memory).sort((one, other) => other.own - one.own);
  return { figures, memory: memory! };
}

async function hasVectors({ store }: OpenRecord): Promise<boolean> {
  return (await countVectors(store.db)).vectors > 0;
}

const [where, documents, seed, count, questionCount, pause] = process.argv.slice(2) as [string, ...string[]];
const record = await openRecord(where, { isMade: false });
const kinds = ASKED_KINDS.filter(({ act }) => act !== 'meaning');
const asked = (await hasVectors(record)) ? ASKED_KINDS : kinds;
const maker = createReadingMaker(Number(seed), loadCorpora(SHARED));
const pool = samplePool(maker, Number(seed), Number(documents));
const source = { pool, seed: Number(seed), count: Number(questionCount) };
const settings = { count: Number(count), pauseMs: Number(pause) };
const clients = startClients(where, settings);
const results: Asked[] = [];
for (const kind of asked)
  results.push(await askKind(clients, kind, await makeQuestions(record, kind, source)));
clients.stop();
const figures: AskingFigures = {
  clients: settings.count,
  pauseMs: settings.pauseMs,
  kinds: results.map((one) => one.figures),
  memory: results.at(-1)!.memory,
};
console.log(JSON.stringify(figures));
await record.close();
