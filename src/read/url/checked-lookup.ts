import type { LookupFunction } from 'node:net';
import { HearsayError } from '../../errors.ts';
import { isAllowedAddress } from './is-allowed-address.ts';
import type { Resolve } from './resolve.ts';

/**
 * The lookup that a connection is made with, so that the address that is checked is the very one that is connected to
 * and a name that answers differently the second time gains nothing. A host with any forbidden address is refused.
 */
export function checkedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }).then(
      (addresses) => {
        const bad = addresses.find(({ address }) => !isAllowedAddress(address, allowPrivate));
        const first = addresses[0];
        if (bad) callback(forbiddenAddress(host, bad.address), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family ?? 0);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** The error for a host in the reader's own network, or nowhere. */
export const forbiddenAddress = (host: string, address: string): HearsayError =>
  new HearsayError(
    'forbidden-address',
    `${host} is at ${address}, which is not a public address; public ones are accepted, those of your own network with --allow-private`,
  );
