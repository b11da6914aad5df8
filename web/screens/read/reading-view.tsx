import { useMemo, useRef } from 'react';
import type { Span } from '../../../src/model/index.ts';
import type { Mark, ReadView } from '../../../src/server/contract.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { useMay } from '../../app/use-me.ts';
import { READ } from '../../strings/read.ts';
import { useLooking } from './look/use-looking.ts';
import { usePointing } from './look/use-pointing.ts';
import { useReadingKeys } from './look/use-reading-keys.ts';
import { layOut } from './text/lay-out.ts';
import { type Narrow, narrowed, narrowOf } from './text/narrow.ts';
import { placeStatements } from './text/place-statements.ts';
import { NarrowPanel } from './view/narrow-panel.tsx';
import { ReadingProvider } from './view/reading-context.ts';
import { StretchView } from './view/stretch-view.tsx';
import { useWhole } from './view/use-whole.ts';
import './view/reading-view.css';

/** Statements up to which the whole of a text gets its marks and notes, seen or not. */
const MOST_AT_ONCE = 400;
const NO_CHANGES: readonly Span[] = [];

interface Props {
  readonly view: ReadView;
  /** What the record has of each statement; null for a text that is not in it. */
  readonly marks: Readonly<Record<string, Mark>> | null;
  /** Spans of the text that an earlier version has otherwise or not at all. */
  readonly changes?: readonly Span[];
  /** What heading a title that the text opens with is: `h1`, unless the screen has one. */
  readonly titleAs?: 'h1' | 'h2';
  /** `at`: id of the statement that is looked at; `speaker`, `manner`: which are shown. */
  readonly query: RoomQuery;
  readonly onQuery: (changes: RoomQuery) => void;
}

function useParts({ view, changes = NO_CHANGES, query }: Props) {
  const { document, attributions, people } = view;
  const { speaker, manner } = query;
  const statements = useMemo(
    () => placeStatements({ document, attributions, people }),
    [document, attributions, people],
  );
  const narrow = useMemo(() => narrowOf({ speaker, manner }), [speaker, manner]);
  const shown = useMemo(() => narrowed(statements, narrow), [statements, narrow]);
  const stretches = useMemo(
    () => layOut(document, { statements: shown, changes }),
    [document, shown, changes],
  );
  return { statements, narrow, shown, stretches };
}

/** A text with its statements marked, their notes beside it, and who speaks in it; for whatever is read. */
export function ReadingView(props: Props) {
  const { view, marks, titleAs = 'h1', query, onQuery } = props;
  const { document, reasons } = view;
  const { statements, narrow, shown, stretches } = useParts(props);
  const isReviewer = useMay('review');
  const isWhole = useWhole(shown.length <= MOST_AT_ONCE);
  const root = useRef<HTMLElement>(null);
  const { active, look } = useLooking({ root, statements, at: query.at, onAt: (at) => onQuery({ at }) });
  useReadingKeys({ root, document, shown, active, look, isKept: marks !== null });
  const pointing = usePointing({ root, active, look });
  const reading = useMemo(
    () => ({ document, reasons, marks, titleAs, isReviewer, active }),
    [document, reasons, marks, titleAs, isReviewer, active],
  );
  const narrowTo = ({ speaker, manner }: Narrow) =>
    onQuery({ speaker: speaker ?? undefined, manner: manner ?? undefined });
  return (
    <ReadingProvider value={reading}>
      <div className="reading">
        {statements.length > 0 && (
          <NarrowPanel statements={statements} shown={shown.length} narrow={narrow} onNarrow={narrowTo} />
        )}
        <article ref={root} className="reading-text" aria-label={READ.article} {...pointing}>
          {stretches.map((stretch, at) => (
            <StretchView
              key={stretch.rows[0]?.passage.start}
              stretch={stretch}
              hasTitle={at === 0 && stretch.rows[0]?.passage.kind === 'title'}
              isEager={isWhole || at === 0}
            />
          ))}
        </article>
      </div>
    </ReadingProvider>
  );
}
