import type { Relation, Span } from '../model/index.ts';

/** What makes a link what it is, whatever it turns out to be about. */
export interface LinkKey {
  /** Id of the attribution that does it. */
  readonly from: string;
  readonly relation: Relation;
  readonly evidence: readonly Span[];
  /** Of links whose words say nothing of another statement, which one it is about; empty for others. */
  readonly apart: string;
}

const SEEDS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

/**
 * Id of a link, 24 characters in hexadecimal. It needs not to be safe from forgery, so that no hash of Node's is asked for:
 * three runs of MurmurHash3's mixing (Appleby 2011) over the key.
 */
export function linkId({ from, relation, evidence, apart }: LinkKey): string {
  const spans = evidence.map(({ start, end }) => `${start}-${end}`).join();
  const key = [from, relation, spans, apart].join('|');
  return SEEDS.map((seed) => mix(key, seed).toString(16).padStart(8, '0')).join('');
}

function mix(key: string, seed: number): number {
  let hash = seed ^ key.length;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0xcc9e2d51);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
