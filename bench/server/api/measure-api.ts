import { loadavg } from 'node:os';
import { openRecord } from '../../../src/hearsay.ts';
import { recordSize } from '../../../src/record/index.ts';
import { startServing } from '../start-serving.ts';
import { type AskedKind, chooseAsked } from './choose-asked.ts';
import { type FiredFigures, fire } from './fire.ts';

/** Answers to addresses of one kind. */
export interface ApiKindFigures {
  readonly name: string;
  readonly bound: number | null;
  /** Asked for the first time; asked again, so that the server may have kept them. */
  readonly cold: FiredFigures;
  readonly warm: FiredFigures;
}

/** How soon a record answers over HTTP. */
export interface ApiFigures {
  readonly documents: number;
  readonly statements: number;
  /** Rounds of which the quietest is told. */
  readonly rounds: number;
  /** What else the machine had to do, in processes that wait to run (load average of a minute) before it began. */
  readonly load: number;
  readonly peakMb: number;
  readonly kinds: readonly ApiKindFigures[];
}

const ROUNDS = 3;
/** Addresses of each round. */
const ASKED = 200;
/** Answers after which the code of the server runs as fast as it will. */
const WARMING = 400;

const quietest = (rounds: readonly FiredFigures[]): FiredFigures =>
  rounds.reduce((best, one) => (one.p99 < best.p99 ? one : best));

async function fireKind(
  base: string,
  { name, bound, addresses }: AskedKind,
  tell: (line: string) => void,
): Promise<ApiKindFigures> {
  const asked = Math.min(ASKED, Math.floor(addresses.length / (ROUNDS + 1)));
  await fire(base, addresses.slice(ROUNDS * asked, ROUNDS * asked + WARMING));
  const cold: FiredFigures[] = [];
  const warm: FiredFigures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const some = addresses.slice(round * asked, (round + 1) * asked);
    cold.push(await fire(base, some));
    warm.push(await fire(base, some));
  }
  const figures = { name, bound, cold: quietest(cold), warm: quietest(warm) };
  tell(`${name}: p99 ${figures.cold.p99} ms, again ${figures.warm.p99} ms`);
  return figures;
}

/** Asks a server over a record for pages of every kind by many connections; nothing of the record is changed. */
export async function measureApi(where: string, tell: (line: string) => void): Promise<ApiFigures> {
  const record = await openRecord(where, { isMade: false });
  const { documents, statements } = await recordSize(record, { hasInternal: true });
  const asked = await chooseAsked(record, ROUNDS * ASKED + WARMING);
  await record.close();
  const [load = 0] = loadavg();
  const serving = await startServing(where);
  const kinds: ApiKindFigures[] = [];
  for (const kind of asked) kinds.push(await fireKind(serving.address, kind, tell));
  const peakMb = serving.peakMb();
  await serving.stop();
  return {
    ...{ documents, statements, rounds: ROUNDS, load: Number(load.toFixed(1)), peakMb, kinds },
  };
}
