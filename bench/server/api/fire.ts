import autocannon from 'autocannon';
import { quantile } from '../../record/asking/quantile.ts';

/** How many connections ask at once. */
export const CONNECTIONS = 50;

/** What asking took, in milliseconds. */
export interface FiredFigures {
  readonly answers: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  /** Answers a second. */
  readonly rate: number;
  /** Answers that were no success, and requests without one. */
  readonly failed: number;
}

const rounded = (value: number): number => Number(value.toFixed(2));

interface Fired {
  readonly times: readonly number[];
  readonly failed: number;
}

function fireAll(base: string, addresses: readonly string[]): Promise<Fired> {
  const times: number[] = [];
  let [next, failed] = [0, 0];
  const setupRequest = (request: autocannon.Request) => ({
    ...request,
    path: addresses[next++ % addresses.length]!,
  });
  const connections = Math.min(CONNECTIONS, addresses.length);
  return new Promise((resolve, reject) => {
    const options = { url: base, connections, amount: addresses.length, requests: [{ setupRequest }] };
    const run = autocannon(options, (error, result) => {
      if (error) reject(error);
      else resolve({ times, failed: failed + result.errors });
    });
    run.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200) failed++;
    });
  });
}

/** Asks for each address once, many at a time, and each connection at once again when it has its answer. */
export async function fire(base: string, addresses: readonly string[]): Promise<FiredFigures> {
  const began = performance.now();
  const { times, failed } = await fireAll(base, addresses);
  const rate = Math.round((1000 * times.length) / (performance.now() - began));
  const at = (share: number) => rounded(quantile(times, share));
  return { answers: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1), rate, failed };
}
