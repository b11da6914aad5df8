import type { Permission, UserRole } from '../../src/server/contract.ts';

/** Words of signing in, one's own account, and administration. */
export const ACCOUNT = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  name: 'Name',
  password: 'Password',
  title: 'Your account',
  signedInAs: 'Signed in as',
  change: 'Change the password',
  old: 'The password until now',
  new: 'The new password, twelve characters at least',
  changed: 'The password is changed.',
  tokens: 'API tokens',
  tokensNote: 'A token lets a program do what you may do, as far as its scopes go.',
  tokenName: 'What it is for',
  scopes: 'Scopes',
  days: 'Days until it expires; empty for never',
  make: 'Make a token',
  secret: 'Copy it now. It is never shown again.',
  revoke: 'Revoke',
  created: 'made',
  expires: 'expires',
  used: 'last used',
  never: 'never',
  noTokens: 'There are none.',
} as const;

export const ADMIN = {
  title: 'Administration',
  users: 'Users',
  role: 'Role',
  seen: 'last seen',
  disable: 'Disable',
  enable: 'Enable',
  disabled: 'disabled',
  addUser: 'Add a user',
  firstPassword: 'First password, twelve characters at least',
  noAuth: 'Nobody signs in here: the server runs for one user on this machine. With --auth it has users.',
  audit: 'Audit',
  actor: 'who',
  action: 'what',
  subject: 'on what',
  detail: 'with what',
  at: 'when',
  anybody: 'not signed in',
  published: 'Published pages',
  nothingPublished: 'Nothing is published.',
  indexed: 'may be indexed',
  noindex: 'not to be indexed',
  unpublish: 'Take back',
  page: 'page',
} as const;

/** What each role may do. */
export const ROLE: Readonly<Record<UserRole, string>> = {
  reader: 'reader: reads what is open',
  reviewer: 'reviewer: reads all, decides, adds',
  admin: 'admin: all, and publishes',
};

export const SCOPE: Readonly<Record<Permission, string>> = {
  read: 'read',
  review: 'decide, see what is internal',
  add: 'add documents',
  admin: 'administer',
};
