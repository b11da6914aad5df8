import { momentOf, nextOpening, type OpenRecord } from '../../record/index.ts';

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly body: string;
  /** The header `Link`, or null. */
  readonly link: string | null;
}

/** Finished answers of a record as it stands. */
export interface AnswerCache {
  /**
   * Names the state of the record; null where it cannot be told, so that nothing is kept. Answers of any other state are
   * forgotten.
   */
  readonly state: () => Promise<number | null>;
  readonly find: (key: string) => KeptAnswer | undefined;
  /** Keeps an answer that was begun in a state, unless there is another by now. */
  readonly keep: (key: string, answer: KeptAnswer, state: number) => void;
}

/** Characters of all answers together; those unused longest go first. */
const MOST = 32_000_000;
/** Longer ones are not kept. */
const LONGEST = 1_000_000;

/** A cache of answers, empty. It forgets them when anybody changes the record, and when an embargo is over. */
export function createAnswerCache(record: OpenRecord): AnswerCache {
  const answers = new Map<string, KeptAnswer>();
  let version: number | null = null;
  let opening: string | null = null;
  let state = 0;
  let size = 0;

  function forget(key: string): void {
    size -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  }
  const isOpening = () => opening !== null && momentOf(record.ports.now()) >= opening;

  return {
    async state() {
      const now = record.store.version();
      if (now === null) return null;
      if (now !== version || isOpening()) {
        const next = await nextOpening(record);
        answers.clear();
        [version, opening, size] = [now, next, 0];
        state++;
      }
      return state;
    },
    find(key) {
      const found = answers.get(key);
      if (!found) return undefined;
      answers.delete(key);
      answers.set(key, found);
      return found;
    },
    keep(key, answer, begun) {
      if (begun !== state || answer.body.length > LONGEST) return;
      forget(key);
      answers.set(key, answer);
      size += answer.body.length;
      while (size > MOST) forget(answers.keys().next().value!);
    },
  };
}
