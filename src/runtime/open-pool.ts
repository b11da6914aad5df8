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

/** Opens `threads` workers at once. */
export function openPool(engine: EngineName, threads: number): Pool {
  const pool = new Piscina({ filename: WORKER.href, minThreads: threads, maxThreads: threads });
  return {
    read: (document) => pool.run({ document, engine }),
    close: () => pool.destroy(),
  };
}
