import type { JudgedSpeakers } from '../judgements/people-steps.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import { tagToken } from '../words/tag-token.ts';

/** Kinds of tag by which a search in words is narrowed inside the index. */
export type TagKind = 'manner' | 'polarity' | 'act' | 'month' | 'day' | 'outlet' | 'speaker';

/** The tag of the month (UTC) of a day, in days since 1970-01-01. */
export const monthTag = (day: number): string =>
  tagToken('month', new Date(day * 86_400_000).toISOString().slice(0, 7));

/** The tag of a day, in days since 1970-01-01; -1 for none that is known. */
export const dayTag = (day: number): string => tagToken('day', day < 0 ? 'none' : String(day));

/**
 * What an attribution can be narrowed by inside the index. A speaker is there both as whom machines take it to be and as
 * whom people made of that by now; when people are merged or split afterwards, it is the search that follows.
 */
export function tagsOf(
  { outlet, host, day }: Pick<DocumentRow, 'outlet' | 'host' | 'day'>,
  { attribution, speakers }: Pick<JudgedSpeakers, 'attribution' | 'speakers'>,
): readonly string[] {
  const { manner, polarity, act } = attribution;
  return [
    tagToken('manner', manner),
    tagToken('polarity', polarity),
    tagToken('act', act),
    ...(day < 0 ? [] : [monthTag(day)]),
    dayTag(day),
    ...[...new Set([outlet, host])].flatMap((one) => (one === null ? [] : [tagToken('outlet', one)])),
    ...new Set(
      speakers.flatMap(({ person, base }) => [person, base ?? person].map((id) => tagToken('speaker', id))),
    ),
  ];
}
