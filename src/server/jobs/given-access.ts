import { HearsayError } from '../../errors.ts';
import { ACCESSES, type GivenAccess } from '../../model/index.ts';
import { checkGiven } from '../../record/index.ts';

/** Who is to see what a job adds, as it was asked for; undefined where that is everybody. Throws `bad-access`. */
export function givenAccess(
  access: string | undefined,
  until: string | undefined,
  now: Date,
): GivenAccess | undefined {
  if (access === undefined && until === undefined) return undefined;
  const known = ACCESSES.find((one) => one === access);
  if (known === undefined)
    throw new HearsayError('bad-access', `access “${access ?? ''}”: ${ACCESSES.join(', ')} is accepted.`);
  try {
    const given = checkGiven({ access: known, until: until ?? null }, now);
    return given.access === 'open' ? undefined : given;
  } catch (cause) {
    throw new HearsayError('bad-access', (cause as Error).message, { cause });
  }
}
