import { createDraw } from '../invent/seeded-draw.ts';

/** Shares of the documents that are near-copies of an earlier one by another outlet, and later versions of one. */
const COPIES = 0.03;
const VERSIONS = 0.01;

const KIND = 11;

/** What a document is made as, and of which earlier one. */
export interface Making {
  readonly kind: 'original' | 'copy' | 'version';
  /** Index of the original; its own where it is one. */
  readonly of: number;
}

function kindAt(seed: number, index: number): Making {
  const draw = createDraw(seed, KIND, index);
  const share = draw.unit();
  if (index === 0 || share >= COPIES + VERSIONS) return { kind: 'original', of: index };
  return { kind: share < COPIES ? 'copy' : 'version', of: draw.below(index) };
}

/** What the document at the index is made as; a copy of a copy is one of its original. */
export function chooseMaking(seed: number, index: number): Making {
  const making = kindAt(seed, index);
  let { of } = making;
  for (let next = kindAt(seed, of); next.kind !== 'original'; next = kindAt(seed, of)) of = next.of;
  return { ...making, of };
}
