import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRuntime, type Pieces, readPieces, SESSION_OPTIONS } from './open-session.ts';

/** Turns sentences into vectors that lie near one another where the sentences say much the same. */
export interface SentenceEncoder {
  /** Vectors of different versions cannot be compared. */
  readonly version: string;
  /** Numbers in a vector. */
  readonly width: number;
  /** Middles of the cells that vectors are kept in, a row of `width` numbers each; made with these weights. */
  readonly cells: Int8Array;
  /**
   * The vectors of some sentences, in their order: vectors of length 1 times 127, rounded. Of a long sentence only the
   * first 126 pieces (some 90 words) are read. No vector hangs on the other sentences of the call.
   */
  encode(sentences: readonly string[]): Promise<readonly Int8Array[]>;
}

/** What `models/sentences/manifest.json` says that is needed to run the weights. */
interface SentenceManifest {
  readonly version: string;
  readonly settings: { readonly width: number; readonly longest: number; readonly scale: number };
  readonly vocabulary: { readonly file: string };
}

const FOLDER = new URL('../../models/sentences/', import.meta.url);

/** From a sentence to the numbers of its pieces between the two marks that the network expects. */
const createNumbering =
  ({ first, last, of }: Pieces, longest: number) =>
  (sentence: string): Int32Array =>
    Int32Array.from([first, ...of(sentence).slice(0, longest - 2), last]);

async function open(): Promise<SentenceEncoder | null> {
  const runtime = await loadRuntime();
  if (runtime === null) return null;
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as SentenceManifest;
  const { width, longest, scale } = manifest.settings;
  const number = createNumbering(readPieces(new URL(manifest.vocabulary.file, FOLDER)), longest);
  const path = fileURLToPath(new URL('encoder.onnx', FOLDER));
  const session = await runtime.InferenceSession.create(path, SESSION_OPTIONS);

  async function encodeOne(sentence: string): Promise<Int8Array> {
    const ids = number(sentence);
    const { vector } = await session.run({ ids: new runtime!.Tensor('int32', ids, [1, ids.length]) });
    return Int8Array.from(vector!.data as Float32Array, (value) => Math.round(value * scale));
  }

  async function encode(sentences: readonly string[]): Promise<readonly Int8Array[]> {
    const vectors: Int8Array[] = [];
    for (const sentence of sentences) vectors.push(await encodeOne(sentence));
    return vectors;
  }

  const cells = new Int8Array(readFileSync(new URL('cells.bin', FOLDER)));
  return { version: manifest.version, width, cells, encode };
}

let opened: Promise<SentenceEncoder | null> | null = null;

/**
 * The encoder of the weights that come with the package, opened once. Null where ONNX Runtime, which is an optional
 * dependency, cannot be loaded: there is no search by meaning then. Fails where the weights are missing or broken.
 */
export function openSentenceEncoder(): Promise<SentenceEncoder | null> {
  opened ??= open();
  return opened;
}
