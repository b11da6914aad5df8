/**
 * Who may use the record over the network: accounts with passwords, their sessions and tokens, and what was done. In come
 * names and secrets; of secrets only hashes are kept. What somebody of a role may do is for the server to say.
 */
export type { Account } from './account.ts';
export { appendAudit } from './audit/append-audit.ts';
export { listAudit } from './audit/list-audit.ts';
export { changeAccount, removeAccount } from './change-account.ts';
export { checkPassword } from './check-password.ts';
export { createAccount } from './create-account.ts';
export { listAccounts } from './list-accounts.ts';
export { newSecret } from './new-secret.ts';
export { beginSession } from './sessions/begin-session.ts';
export { endSession } from './sessions/end-session.ts';
export { findSession } from './sessions/find-session.ts';
export { createToken } from './tokens/create-token.ts';
export { findToken } from './tokens/find-token.ts';
export { listTokens, removeToken } from './tokens/list-tokens.ts';
