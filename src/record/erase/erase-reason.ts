import { HearsayError } from '../../errors.ts';

/** Who erases, and why. */
export interface EraseReason {
  readonly by: string;
  readonly reason: string;
}

/** Throws `no-reason` and `no-reviewer` where it is not said who erases and why. */
export function checkReason({ by, reason }: EraseReason): void {
  if (reason.trim() === '')
    throw new HearsayError(
      'no-reason',
      'An erasure needs a reason, which its tombstone keeps (--reason WORDS).',
    );
  if (by.trim() === '')
    throw new HearsayError('no-reviewer', 'Nobody erases: a name is accepted (--as NAME).');
}
