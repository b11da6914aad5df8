import { Piscina } from 'piscina';
import type { Document } from '../model/index.ts';
import type { Findings } from '../read-document.ts';
import type { EngineName } from '../read-options.ts';

/** Worker threads that read documents, each with an engine of its own. */
export interface Pool {
  read(document: Document): Promise<Findings>;
  /** Ends the threads; what they were reading is given up. */
  close(): Promise<void>;
}

/** In a clone the source itself runs; in the package, what was built from it. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? 'read-worker.ts' : 'read-worker.js',
  import.meta.url,
);

/** What the workers of a pool do. */
interface PoolSettings {
  readonly engine: EngineName;
  readonly threads: number;
  /** Whether the documents are going to be linked. */
  readonly isLinked: boolean;
}

/** Opens `threads` workers at once. */
export function openPool({ engine, threads, isLinked }: PoolSettings): Pool {
  const pool = new Piscina({ filename: WORKER.href, minThreads: threads, maxThreads: threads });
  return {
    read: (document) => pool.run({ document, engine, isLinked }),
    close: () => pool.destroy(),
  };
}
