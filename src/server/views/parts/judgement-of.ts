import type { Judgement } from '../../../model/index.ts';
import type { RecordedJudgement } from '../../../record/index.ts';

/** A judgement without what is private to the record. */
export const judgementOf = ({
  minted: _minted,
  subject: _subject,
  ...judgement
}: RecordedJudgement): Judgement => judgement;
