import type { Reading } from '../../../model/index.ts';
import type { RecordedPerson } from '../../../record/index.ts';
import type { NamedOne, PersonLine } from '../../contract.ts';

/** A person without what is private to the store. */
export function personLine({ n: _n, isRestricted: _isRestricted, ...person }: RecordedPerson): PersonLine {
  return person;
}

/** People of a reading by id and name. */
export const namedOnes = ({ people }: Reading, ids: readonly string[]): readonly NamedOne[] =>
  ids.map((id) => ({ id, name: people.find((one) => one.id === id)?.name ?? id }));
