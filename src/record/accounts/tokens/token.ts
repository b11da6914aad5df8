import type { Tables } from '../../store/tables.ts';

/** What a token may be allowed to do. */
export type TokenScope = 'read' | 'review' | 'add' | 'admin';

/** A secret by which a program asks in somebody's name, without the secret. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  /** Null for never. */
  readonly expiresAt: string | null;
  /** To the minute. */
  readonly lastUsedAt: string | null;
}

/** The token that a row of the store has. */
export const tokenOf = (row: Omit<Tables['token'], 'account' | 'hash'>): Token => ({
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes) as readonly TokenScope[],
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
});
