import { HearsayError } from '../../errors.ts';
import type { GivenAccess } from '../../model/index.ts';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** A time as records keep it where it is compared: ISO 8601 in UTC, to the second, as in 2026-03-04T06:00:00Z. */
export const momentOf = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** Whether words are a time of that form. */
export const isMoment = (words: string): boolean => MOMENT.test(words) && !Number.isNaN(Date.parse(words));

/**
 * Who is to see a document, the time of an embargo in UTC. Throws `bad-decision` for an embargo without a time and a time
 * without one, `bad-date` for what is no time, or one that has passed.
 */
export function checkGiven({ access, until }: GivenAccess, now: Date): GivenAccess {
  if (access !== 'embargoed') {
    if (until === null) return { access, until };
    throw new HearsayError(
      'bad-decision',
      `${access} until ${until}: a time is accepted for an embargo alone.`,
    );
  }
  if (until === null)
    throw new HearsayError('bad-decision', 'An embargo needs the time until which it holds.');
  const time = TIME.test(until) ? new Date(until) : null;
  if (time === null || Number.isNaN(time.getTime()))
    throw new HearsayError(
      'bad-date',
      `${until} is no time; 2026-03-04T06:00Z or 2026-03-04T06:00:00+01:00 is accepted.`,
    );
  if (time <= now)
    throw new HearsayError('bad-date', `${until} has passed; a time after ${momentOf(now)} is accepted.`);
  return { access, until: momentOf(time) };
}
