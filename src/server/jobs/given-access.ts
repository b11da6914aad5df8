import { HearsayError } from '../../errors.ts';
import { ACCESSES, type GivenAccess } from '../../model/index.ts';

/** Who is to see what a job adds, as it was asked for; undefined where that is everybody. Throws `bad-access`. */
export function givenAccess(
  access: string | undefined,
  until: string | undefined,
  now: Date,
): GivenAccess | undefined {
  if (access === undefined && until === undefined) return undefined;
  const known = ACCESSES.find((one) => one === access);
  if (known === undefined) throw bad(`access “${access ?? ''}”`, ACCESSES.join(', '));
  if (known !== 'embargoed') {
    if (until !== undefined) throw bad(`${known} until ${until}`, 'a time for what is embargoed alone');
    return known === 'open' ? undefined : { access: known, until: null };
  }
  const time = until === undefined ? null : new Date(until);
  if (time === null || Number.isNaN(time.getTime()) || time <= now)
    throw bad(`an embargo until “${until ?? ''}”`, 'a time to come, such as 2030-03-04T06:00:00Z,');
  return { access: known, until: `${time.toISOString().slice(0, 19)}Z` };
}

const bad = (given: string, accepted: string): HearsayError =>
  new HearsayError('bad-access', `${given}: ${accepted} is accepted.`);
