import type { Document } from '../model/index.ts';
import { type Findings, readDocument } from '../read-document.ts';
import type { EngineName } from '../read-options.ts';
import { openEngine } from './open-engine.ts';

/** What a worker thread is asked: one document, and the engine to read it with. */
export interface WorkerTask {
  readonly document: Document;
  readonly engine: EngineName;
}

/** Reads one document in a worker thread; the engine is opened with the first. */
export default async function readInWorker({ document, engine }: WorkerTask): Promise<Findings> {
  return readDocument(document, await openEngine(engine));
}
