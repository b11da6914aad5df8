import { ACCESSES, type GivenAccess } from '../../../model/index.ts';
import { isMoment } from '../../sight/check-given.ts';
import { type Line, oneOf, type Read, refuse } from './fields.ts';

const readMoment: Read<string> = (value, path) =>
  typeof value === 'string' && isMoment(value)
    ? value
    : refuse(path, value, 'a time of ISO 8601 in UTC to the second, such as 2026-03-04T06:00:00Z');

/** Reads `access` and `until` of a line; the second is there where the first is `embargoed`, and else null. */
export function readGiven(line: Line, path: string): GivenAccess {
  const access = oneOf(ACCESSES)(line.access, `${path}.access`);
  if (access === 'embargoed') return { access, until: readMoment(line.until, `${path}.until`) };
  if (line.until !== null) refuse(`${path}.until`, line.until, 'null beside anything but "embargoed"');
  return { access, until: null };
}
