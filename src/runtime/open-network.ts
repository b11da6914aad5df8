import { fileURLToPath } from 'node:url';
import type { Tensor } from 'onnxruntime-node';
import type { Convention, Network, Range, Unit, UnitReading } from '../attribute/index.ts';
import { SESSION_OPTIONS } from './open-session.ts';

/** Numbers of the conventions in training/hearsay/model.py. */
const CONVENTIONS: Readonly<Record<Convention, number>> = { any: 0, nested: 1 };

/** Width of the hidden states, and features of a piece. */
const HIDDEN = 384;

/** Opens the weights in a folder with ONNX Runtime; fails where either is not to be had. */
export async function openNetwork(folder: URL, version: string): Promise<Network> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const open = (file: string) =>
    InferenceSession.create(fileURLToPath(new URL(file, folder)), SESSION_OPTIONS);
  const [reader, roles] = await Promise.all([open('reader.onnx'), open('roles.onnx')]);
  const numbers = (values: readonly number[], ...dims: number[]): Tensor =>
    new Tensor('int32', Int32Array.from(values), dims);

  async function readUnit({ ids, features }: Unit, convention: Convention): Promise<UnitReading> {
    const { length } = ids;
    const results = await reader.run({
      ids: numbers(ids, 1, length),
      features: numbers(features, 1, length, features.length / length),
      convention: numbers([CONVENTIONS[convention]], 1),
    });
    return { hidden: results.hidden!.data as Float32Array, cues: results.cues!.data as Float32Array };
  }

  async function readRoles(
    { paragraphs, sentences }: Unit,
    hidden: Float32Array,
    cues: readonly Range[],
  ): Promise<Float32Array> {
    const { length } = paragraphs;
    const results = await roles.run({
      hidden: new Tensor('float32', hidden, [length, HIDDEN]),
      paragraphs: numbers(paragraphs, length),
      sentences: numbers(sentences, length),
      first: numbers(
        cues.map(({ first }) => first),
        cues.length,
      ),
      end: numbers(
        cues.map(({ end }) => end),
        cues.length,
      ),
    });
    return results.roles!.data as Float32Array;
  }

  return { version, width: HIDDEN, readUnit, readRoles };
}
