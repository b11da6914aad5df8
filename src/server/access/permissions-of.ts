import type { Permission, UserRole } from '../contract.ts';

/** What somebody of a role may do. */
export const PERMISSIONS_OF: Readonly<Record<UserRole, ReadonlySet<Permission>>> = {
  reader: new Set<Permission>(['read']),
  reviewer: new Set<Permission>(['read', 'review', 'add']),
  admin: new Set<Permission>(['read', 'review', 'add', 'admin']),
};
