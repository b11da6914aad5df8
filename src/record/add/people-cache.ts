import type { KnownPerson } from '../../model/index.ts';
import { unpackJson } from '../store/pack.ts';

/** People parsed before, so that those who stand in every article are not parsed for each. */
export interface PeopleCache {
  /** The person of a row, or null where nobody is known as the row has it now. */
  readonly get: (row: PersonState) => KnownPerson | null;
  /** Parses what is known of the person of a row, and keeps it. */
  readonly parse: (row: PersonState, packed: Uint8Array) => KnownPerson;
  /** Forgets everybody when the number of erasures is another: what was known of them may have been erased. */
  readonly renew: (erasures: number) => void;
  /** Forgets everybody: what was read in a transaction that failed never was. */
  readonly clear: () => void;
}

/** What tells a row's state: each document that mentions somebody counts one up. */
export interface PersonState {
  readonly n: number;
  readonly id: string;
  readonly documents: number;
}

const MOST = 40_000;

/** An empty cache of at most so many people; whoever was kept first goes first. */
export function createPeopleCache(most = MOST): PeopleCache {
  let generation = 0;
  const kept = new Map<number, { readonly key: string; readonly known: KnownPerson }>();
  const keyOf = ({ id, documents }: PersonState) => `${id} ${documents}`;
  return {
    get(row) {
      const found = kept.get(row.n);
      return found?.key === keyOf(row) ? found.known : null;
    },
    parse(row, packed) {
      // The row's own count goes before: a document that was read again has been counted twice in what was packed.
      const known = { ...unpackJson<KnownPerson>(packed), documents: row.documents };
      if (kept.size >= most) kept.delete(kept.keys().next().value!);
      kept.set(row.n, { key: keyOf(row), known });
      return known;
    },
    renew(erasures) {
      if (erasures !== generation) kept.clear();
      generation = erasures;
    },
    clear: () => kept.clear(),
  };
}
