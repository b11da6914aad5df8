import type { FastifyRequest } from 'fastify';
import { tooMany } from '../safety/limit-requests.ts';

/** Tries in a minute: of a name from one network, and from one network of whatever names. */
const MOST_OF_NAME = 5;
const MOST_FROM_NETWORK = 30;
const MINUTE = 60_000;
/** Most that is kept count of; what began first is forgotten first. */
const MOST_KEPT = 20_000;

/** Counts tries to sign in; the same whether or not a name is somebody's. */
export interface SignInLimit {
  /** Counts a try before its password is looked at. Throws `too-many-requests`. */
  readonly count: (request: FastifyRequest, name: string) => void;
  /** Forgets the tries of a name from there, since the last one was right. */
  readonly forget: (request: FastifyRequest, name: string) => void;
}

/** The network that an address is in: of IPv6 somebody has 64 bits of addresses at least. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((one) => one !== ''));
  const missing = tail === undefined ? 0 : 8 - before!.length - after!.length;
  return [...before!, ...Array<string>(Math.max(missing, 0)).fill('0'), ...after!].slice(0, 4).join(':');
}

const keyOf = ({ ip }: FastifyRequest, name: string): string =>
  `${networkOf(ip)} ${name.normalize('NFKC').trim().toLowerCase()}`;

/** Limits how often passwords are guessed. */
export function createSignInLimit(now: () => number = performance.now.bind(performance)): SignInLimit {
  const tries = new Map<string, { readonly began: number; count: number }>();
  const countOne = (key: string): number => {
    const known = tries.get(key);
    if (known && now() - known.began < MINUTE) return ++known.count;
    tries.delete(key);
    tries.set(key, { began: now(), count: 1 });
    const [first] = tries.keys();
    if (tries.size > MOST_KEPT && first !== undefined) tries.delete(first);
    return 1;
  };
  return {
    count(request, name) {
      const fromNetwork = countOne(networkOf(request.ip));
      const ofName = countOne(keyOf(request, name));
      if (fromNetwork > MOST_FROM_NETWORK || ofName > MOST_OF_NAME) throw tooMany();
    },
    forget(request, name) {
      tries.delete(keyOf(request, name));
      const from = tries.get(networkOf(request.ip));
      if (from) from.count--;
    },
  };
}
