import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { HearsayError } from '../../errors.ts';
import { foldLabel } from '../store/fold-label.ts';

const SHORTEST = 12;
/** Longer ones would only cost time. */
const LONGEST = 1000;
/** Argon2id (RFC 9106) as OWASP would have it at least: 19 MiB, two passes. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

function refuseWeak(password: string, name: string): void {
  if ([...password].length < SHORTEST || password.length > LONGEST)
    throw new HearsayError(
      'bad-password',
      `A password has ${SHORTEST} to ${LONGEST} characters; several words that do not belong together are a good one.`,
    );
  if (foldLabel(password) === foldLabel(name))
    throw new HearsayError('bad-password', 'A password is not the name of its user; another is accepted.');
}

/** The hash of a password under which it is kept. Throws `bad-password` for one that is too short, or the user's name. */
export function hashPassword(password: string, name: string): Promise<string> {
  refuseWeak(password, name);
  return hash(password.normalize('NFC'), COST);
}

let nobodys: Promise<string> | null = null;

/** Whether it is the password of a hash; null, of nobody, takes the same time. */
export async function isPasswordOf(password: string, hashed: string | null): Promise<boolean> {
  nobodys ??= hash(randomUUID(), COST);
  const isRight = await verify(hashed ?? (await nobodys), password.normalize('NFC').slice(0, LONGEST * 4));
  return isRight && hashed !== null;
}
