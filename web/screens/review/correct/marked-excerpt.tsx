import type { AttributionValues } from '../../../../src/model/index.ts';
import { plainText } from '../../../parts/seen-text.ts';
import type { Role } from './assign-words.ts';
import type { Excerpt } from './cut-excerpt.ts';
import { cutRuns } from './cut-runs.ts';

interface Props {
  readonly excerpt: Excerpt;
  readonly values: Pick<AttributionValues, Role>;
}

/** A stretch of a text with source, cue and content marked in it. */
export function MarkedExcerpt({ excerpt, values }: Props) {
  return (
    <blockquote className="review-excerpt" dir="auto" lang="">
      {cutRuns(excerpt, values, null).map(({ start, text, role }) => (
        <span key={start} data-role={role ?? undefined}>
          {plainText(text)}
        </span>
      ))}
    </blockquote>
  );
}
