import type { Act } from '../../model/index.ts';

/** Acts that need no words: what somebody thinks, wants, shows or does about a thing, rather than says of it. */
export const THOUGHTS: ReadonlySet<Act> = new Set<Act>([
  'believe',
  'want',
  'show',
  'decide',
  'praise',
  'criticise',
  'reject',
]);
