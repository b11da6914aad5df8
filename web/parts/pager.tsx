import { PAGER } from '../strings/pager.ts';

interface Props {
  readonly limit: number;
  readonly offset: number;
  /** How many this page shows. */
  readonly shown: number;
  /** Null where it is not known. */
  readonly total: number | null;
  readonly onTurn: (changes: { readonly offset: string | undefined }) => void;
}

/** Turns the pages of a list. */
export function Pager({ limit, offset, shown, total, onTurn }: Props) {
  const hasMore = total === null ? shown === limit : offset + shown < total;
  if (offset === 0 && !hasMore) return null;
  const turn = (to: number) => onTurn({ offset: to > 0 ? String(to) : undefined });
  return (
    <nav className="pager row-of no-print" aria-label={PAGER.label}>
      <button type="button" disabled={offset === 0} onClick={() => turn(Math.max(0, offset - limit))}>
        {PAGER.before}
      </button>
      <span>
        {offset + 1}–{offset + shown}
        {total !== null && ` ${PAGER.of} ${total}`}
      </span>
      <button type="button" disabled={!hasMore} onClick={() => turn(offset + limit)}>
        {PAGER.after}
      </button>
    </nav>
  );
}
