import type { PeopleQuestion } from '../../../model/index.ts';
import { field, type Line, listOf, orNull, readId, readNumber, readText } from './fields.ts';

/** Whether two people are one, for a person to settle. */
export interface RecordedQuestion extends PeopleQuestion {
  /** Id of the document that raised it, or null. */
  readonly document: string | null;
}

/** A question as a line. */
export const questionLine = ({ a, b, score, reasons, document }: RecordedQuestion): Line => ({
  type: 'question',
  a,
  b,
  score,
  reasons,
  document,
});

/** Reads a question's line. */
export const readQuestionLine = (line: Line): RecordedQuestion => ({
  a: field(line, 'a', readId),
  b: field(line, 'b', readId),
  score: field(line, 'score', readNumber),
  reasons: field(line, 'reasons', listOf(readText)),
  document: field(line, 'document', orNull(readId)),
});
