import { Link } from '@tanstack/react-router';
import type { AccountReport } from '../../../../src/model/index.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { WordingDiff } from '../../../parts/wording-diff.tsx';
import { COMPARE_ROWS } from '../../../strings/compare.ts';
import { MANNER } from '../../../strings/standing.ts';

interface Props {
  readonly report: AccountReport;
  /** Whether other wordings are set beside this one, or it beside another, or neither. */
  readonly part: 'first' | 'other' | 'alone';
  /** Whether the record has it, so that it has a page. */
  readonly isRecorded: boolean;
}

/** A report's words: as they stand, or with what is different from the first wording. */
function Words({ report: { words, changes } }: Pick<Props, 'report'>) {
  return changes === null ? seenText(words) : <WordingDiff pieces={changes} />;
}

/** What a report is among those of its statement. */
export const wordingPart = (at: number, of: number): Props['part'] =>
  of < 2 ? 'alone' : at === 0 ? 'first' : 'other';

/** How an account reports a statement: its own words of who and how, the words reported, and how they are given. */
export function ReportCell({ report, part, isRecorded }: Props) {
  const { source, cue, manner, changes, isTranslated, attribution } = report;
  const notes = [
    MANNER[manner],
    ...(part === 'first' ? [COMPARE_ROWS.first] : []),
    ...(part === 'other' && changes === null && !isTranslated ? [COMPARE_ROWS.otherWords] : []),
    ...(isTranslated ? [COMPARE_ROWS.translated] : []),
  ];
  return (
    <div className="compare-report" data-manner={manner}>
      {(source || cue) && (
        <p className="compare-cue">
          <bdi>{seenText([source, cue].filter((words) => words !== '').join(' · '))}</bdi>
        </p>
      )}
      <p className="compare-words" dir="auto">
        {isRecorded ? (
          <Link to="/statements/$id" params={{ id: attribution } as never}>
            <Words report={report} />
          </Link>
        ) : (
          <Words report={report} />
        )}
      </p>
      <p className="compare-note">{notes.join(' · ')}</p>
    </div>
  );
}
