import { type OpenRecord, type RecordSize, recordSize } from '../../record/index.ts';

/** For how long a count is told again, in milliseconds: of a million statements it takes some time. */
const LIFE = 10_000;

interface Counted {
  readonly at: number;
  readonly size: Promise<RecordSize>;
}

/** Counts what a record has, at most every ten seconds for those who see what is internal and for those who do not. */
export function createSizeCache(record: OpenRecord): (hasInternal: boolean) => Promise<RecordSize> {
  const counted = new Map<boolean, Counted>();
  return (hasInternal) => {
    const now = performance.now();
    const last = counted.get(hasInternal);
    if (last && now - last.at < LIFE) return last.size;
    const size = recordSize(record, { hasInternal });
    counted.set(hasInternal, { at: now, size });
    size.catch(() => counted.delete(hasInternal));
    return size;
  };
}
