import type { Document } from '../model/index.ts';
import { type Findings, readDocument } from '../read-document.ts';
import type { EngineName } from '../read-options.ts';
import { openEngine } from './open-engine.ts';
import { openLinkReader } from './open-link-reader.ts';

/** What a worker thread is asked: one document, and the engine to read it with. */
export interface WorkerTask {
  readonly document: Document;
  readonly engine: EngineName;
  /** Whether it is going to be linked. */
  readonly isLinked: boolean;
}

/** Reads one document in a worker thread; the engine is opened with the first. */
export default async function readInWorker({ document, engine, isLinked }: WorkerTask): Promise<Findings> {
  const linkReader = isLinked ? await openLinkReader() : null;
  return readDocument(document, { ...(await openEngine(engine)), linkReader });
}
