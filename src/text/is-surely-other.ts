import type { Person } from '../model/index.ts';

const folded = (name: string): string => name.toLowerCase().trim();
const lastName = (name: string): string => folded(name).slice(folded(name).lastIndexOf(' ') + 1);

/** Whether two names are of two people for certain: other surnames, or given names that begin otherwise. */
function hasOtherName(a: string, b: string): boolean {
  if (lastName(a) !== lastName(b)) return true;
  return [a, b].every((name) => folded(name).includes(' ')) && folded(a)[0] !== folded(b)[0];
}

/**
 * Whether two speakers are two for certain: of one kind (a club and its chairman may be one), neither the other's, and not
 * one person with and without a given name.
 */
export function isSurelyOther(
  a: Pick<Person, 'id' | 'kind' | 'name' | 'by'>,
  b: Pick<Person, 'id' | 'kind' | 'name' | 'by'>,
): boolean {
  const isOfKind = a.kind === b.kind && (a.kind === 'person' || a.kind === 'organisation');
  return isOfKind && a.id !== b.id && a.by !== b.id && b.by !== a.id && hasOtherName(a.name, b.name);
}
