import { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../open-record.ts';
import { countVectors } from './count-vectors.ts';
import { createCells } from './create-cells.ts';
import { encoderVersion } from './encoder-version.ts';
import { type NumbersQuery, openVectors } from './open-vectors.ts';
import { type Similar, searchByMeaning } from './search-by-meaning.ts';

/** What is looked for. */
export interface MeaningQuestion {
  /** A sentence as somebody may have said it. */
  readonly question: string;
  /**
   * A query with one column, the numbers of the attributions that may be found; null for all. Those of restricted
   * documents are never found, so that a filter need not leave them out.
   */
  readonly filter: NumbersQuery | null;
  /** The moment at which those documents are as good as not there that open later; null, or left out, for none. */
  readonly closedAt?: string | null;
  readonly limit: number;
  /** The least cosine that counts as similar, from -1 to 1. */
  readonly least?: number;
}

/** What two sentences must at least have in common to be shown as similar. */
export const LEAST_ALIKE = 0.45;

/**
 * The attributions that say something like what was asked for, the best first, of equal ones that with the lower number.
 * Throws `no-encoder` where the encoder cannot be had, `no-vectors` where none have been made for this record.
 */
export async function findByMeaning(
  record: OpenRecord,
  { question, filter, closedAt = null, limit, least = LEAST_ALIKE }: MeaningQuestion,
): Promise<readonly Similar[]> {
  const { store, ports } = record;
  const encoder = await ports.openEncoder();
  if (encoder === null)
    throw new HearsayError(
      'no-encoder',
      'Search by meaning needs onnxruntime-node, which cannot be loaded here: "npm install onnxruntime-node" brings it. Search by words works without.',
    );
  if (!(await hasVectorsOf(record, encoder.version))) return [];
  const [vector] = await encoder.encode([question]);
  const cells = createCells(encoder.cells, encoder.width);
  return searchByMeaning(openVectors(store.db, { dialect: store.dialect, closedAt }), cells, {
    question: vector!,
    filter,
    least,
    limit,
  });
}

/** Whether there is anything to search; throws `no-vectors` where there would be, had vectors been made. */
async function hasVectorsOf({ store }: OpenRecord, version: string): Promise<boolean> {
  const made = await encoderVersion(store.db);
  if (made === version) return true;
  const { attributions } = await countVectors(store.db);
  if (attributions === 0) return false;
  const state =
    made === null ? 'has no vectors yet' : `has vectors of another encoder (${made}, now ${version})`;
  throw new HearsayError(
    'no-vectors',
    `${store.name} ${state}; "hearsay vectors --record ${store.name}" makes them.`,
  );
}
