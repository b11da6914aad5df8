import type { Change } from '../../../../src/server/contract.ts';
import { useApi } from '../../../api/use-api.ts';
import { Awaited } from '../../../parts/awaited.tsx';
import { WordingDiff } from '../../../parts/wording-diff.tsx';
import { VERSIONS } from '../../../strings/read.ts';
import { changePieces } from '../text/change-pieces.ts';

const MOST = 30;

interface Props {
  /** Id of the version before. */
  readonly earlier: string;
  /** The text of this version. */
  readonly text: string;
  readonly changes: readonly Change[];
}

/** The stretches that were changed since the version before, each with what it was. */
export function ChangesList({ earlier, text, changes }: Props) {
  const before = useApi('GET /api/documents/:id', { params: { id: earlier }, query: {} });
  if (changes.length === 0) return <p>{VERSIONS.none}</p>;
  return (
    <Awaited of={before}>
      {({ document }) => (
        <>
          <p>{VERSIONS.marked}</p>
          <ul className="read-changes" aria-label={VERSIONS.changes}>
            {changes.slice(0, MOST).map((change) => (
              <li key={`${change.before?.start}-${change.after?.start}`} dir="auto">
                <WordingDiff pieces={changePieces(change, { before: document.text, after: text })} />
              </li>
            ))}
          </ul>
          {changes.length > MOST && <p>{VERSIONS.more(changes.length - MOST)}</p>}
        </>
      )}
    </Awaited>
  );
}
