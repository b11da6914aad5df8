import type { OpenRecord, VectorProgress } from '../../record/index.ts';
import { write } from '../write.ts';
import { timeWords } from './add-progress.ts';
import { count } from './page-words.ts';

const CLEAR = '\r\u001b[K';

/** “1,200 of 4,000 vectors, 30 %, 12 s left”. */
export function vectorWords({ done, total }: VectorProgress, seconds: number): string {
  const left = timeWords((seconds * (total - done)) / Math.max(1, done));
  const share = Math.floor((100 * done) / Math.max(1, total));
  return `${done.toLocaleString('en')} of ${count(total, 'vector')}, ${share} %, ${left} left`;
}

/** Makes the vectors that a record lacks, telling how far it is where standard error is a terminal. */
export async function makeVectors(record: OpenRecord): Promise<number | null> {
  const { writeVectors } = await import('../../record/index.ts');
  const { stderr } = process;
  const began = Date.now();
  const onProgress = (progress: VectorProgress) =>
    void stderr.write(`${CLEAR}${vectorWords(progress, (Date.now() - began) / 1000)}`);
  try {
    return await writeVectors(record, stderr.isTTY ? { onProgress } : {});
  } finally {
    if (stderr.isTTY) await write(stderr, CLEAR);
  }
}

/** What is said where the encoder cannot be had. */
export const NO_ENCODER =
  'onnxruntime-node cannot be loaded here ("npm install onnxruntime-node" brings it), so no vectors were made: search by meaning will not find these statements.';
