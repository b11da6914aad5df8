import type { GivenAccess } from '../../model/index.ts';
import type { DocumentRow } from '../load/document-of-row.ts';

/** Later than any time: what is internal is not known ever to be open. */
const NEVER = '9999';

/** From when on a document is open, as the column `open_from` has it. */
export const openFromOf = ({ access, until }: GivenAccess): string | null =>
  access === 'open' ? null : access === 'internal' ? NEVER : until;

/** Who may see a document at a moment, and for an embargo that still holds from when on it is open; else null. */
export function accessOf(
  { access, given_access, open_from }: Pick<DocumentRow, 'access' | 'given_access' | 'open_from'>,
  moment: string,
): { readonly access: GivenAccess['access']; readonly openFrom: string | null } {
  if (open_from === null || open_from <= moment) return { access: 'open', openFrom: null };
  const now = access ?? given_access;
  return { access: now, openFrom: now === 'embargoed' ? open_from : null };
}
