import type { ReadOptions } from '../../hearsay.ts';
import type { ServerSettings } from '../context.ts';

/** How what visitors give is read: only the settings say whether an address may lead into private networks. */
export const readOptionsOf = ({ allowPrivate, engine }: ServerSettings): ReadOptions => ({
  allowPrivate,
  engine: engine ?? 'model',
  threads: 1,
});
