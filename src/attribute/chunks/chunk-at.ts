import type { ChunkedRegion, ChunkKind } from './chunk.ts';

/** Kind of the chunk at an index, or undefined before the first and behind the last. */
export const kindAt = (region: ChunkedRegion, index: number): ChunkKind | undefined =>
  region.chunks[index]?.kind;

/** Head word of the chunk at an index, in lower case; empty where there is none. */
export const wordAt = (region: ChunkedRegion, index: number): string => region.chunks[index]?.word ?? '';

/** Index of the first item of a chunk; behind the last item where there is no such chunk. */
export const itemOf = (region: ChunkedRegion, chunk: number): number =>
  region.chunks[chunk]?.first ?? region.items.length;
