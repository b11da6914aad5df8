import { neutraliseLine } from '../../show/neutralise.ts';
import { write } from '../write.ts';

/** How far adding has come, on a line of standard error that is written anew; nothing where that is no terminal. */
export interface AddProgress {
  /** An input was done. */
  readonly step: (name: string) => Promise<void>;
  /** How much of the inputs was read, of how much; null where that is not known. */
  readonly reach: (share: number | null) => void;
  /** Takes the line away before anything else is written. */
  readonly clear: () => Promise<void>;
}

const CLEAR = '\r\u001b[K';
/** Time is not told before so many documents, since the first ones load the engine. */
const FIRST = 3;

/** Time as people say it: “40 s”, “12 min”, “3 h 20 min”. */
export function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Progress on a stream, which is standard error; `now` is in milliseconds. */
export function createAddProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): AddProgress {
  const began = now();
  let done = 0;
  let share: number | null = null;
  let shareAtStart: number | null = null;
  let isShown = false;
  const left = (): string => {
    if (share === null || shareAtStart === null || share <= shareAtStart || done < FIRST) return '';
    const spent = (now() - began) / 1000;
    return `, ${timeWords((spent * (1 - share)) / (share - shareAtStart))} left`;
  };
  return {
    async step(name) {
      done++;
      if (!stream.isTTY) return;
      const rate = (done * 1000) / Math.max(1, now() - began);
      const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
      const words = `${done} done${percent}, ${rate.toFixed(1)} a second${left()}: `;
      const room = Math.max(0, (stream.columns ?? 80) - words.length - 1);
      await write(stream, `${CLEAR}${words}${neutraliseLine(name).slice(0, room)}`);
      isShown = true;
    },
    reach(reached) {
      share = reached;
      shareAtStart ??= reached;
    },
    async clear() {
      if (isShown) await write(stream, CLEAR);
      isShown = false;
    },
  };
}
