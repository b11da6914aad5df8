import { readFileSync } from 'node:fs';
import type * as Onnx from 'onnxruntime-node';
import { createWordPiece } from '../attribute/index.ts';

/** One thread and one text a call, for the reasons of decision 0008: no answer hangs on what else is read. */
export const SESSION_OPTIONS: Onnx.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
};

/** What ONNX Runtime exports, or null where it is not installed or has no build for this machine. */
export const loadRuntime = (): Promise<typeof Onnx | null> => import('onnxruntime-node').catch(() => null);

/** Numbers of the pieces of a text, and of the marks that the networks expect around them. */
export interface Pieces {
  readonly first: number;
  readonly last: number;
  readonly of: (text: string) => readonly number[];
}

/** Cuts texts into pieces by the vocabulary in a file. */
export function readPieces(file: URL): Pieces {
  const vocabulary = readFileSync(file, 'utf8');
  const cut = createWordPiece(vocabulary);
  const lines = vocabulary.split(/\r?\n/);
  return {
    first: lines.indexOf('[CLS]'),
    last: lines.indexOf('[SEP]'),
    of: (text) => cut(text, { start: 0, end: text.length }).map(({ id }) => id),
  };
}
