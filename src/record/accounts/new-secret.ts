import { randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that stand in addresses, cookies and headers as they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
