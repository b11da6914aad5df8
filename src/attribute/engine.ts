import type { Attribution, Segmented } from '../model/index.ts';

/**
 * The port behind which engines stand: the same text gives the same attributions, in order of their first span,
 * whatever was read before it or beside it.
 */
export interface Engine {
  readonly name: 'rules' | 'model';
  readonly version: string;
  attribute(segmented: Segmented): readonly Attribution[] | Promise<readonly Attribution[]>;
}

/** Ids are hashes: the same function everywhere. */
export type Hash = (text: string) => string;
