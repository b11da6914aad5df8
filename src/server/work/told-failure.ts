import { HearsayError } from '../../errors.ts';

/** An error of ours as it goes from one thread to another. */
export interface ToldFailure {
  readonly code: string;
  readonly message: string;
}

/** What a thread has to say in the end. */
export type Outcome<T> = { readonly answer: T } | { readonly failure: ToldFailure };

/** Does some work in a thread. A fault of ours that is none of `HearsayError` is thrown as it is. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (error instanceof HearsayError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}

/** The answer of a thread; throws what it failed with. */
export function answerIn<T>(outcome: Outcome<T>): T {
  if ('answer' in outcome) return outcome.answer;
  throw new HearsayError(outcome.failure.code, outcome.failure.message);
}
