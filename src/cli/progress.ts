import { neutraliseLine } from '../show/neutralise.ts';
import { write } from './write.ts';

/** A line on standard error that says how far a long run has come; nothing where that is no terminal. */
export interface Progress {
  update(read: number, failed: number, name: string): Promise<void>;
  /** Takes the line away, before anything else is written. */
  clear(): Promise<void>;
}

const CLEAR = '\r\u001b[K';

/** `stream` is standard error. The line appears with the second input, so that reading one article shows none. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  let isShown = false;
  return {
    async update(read, failed, name) {
      if (!stream.isTTY || read + failed < 2) return;
      const count = `${read} read${failed === 0 ? '' : `, ${failed} failed`}: `;
      const room = Math.max(0, stream.columns - count.length - 1);
      await write(stream, `${CLEAR}${count}${neutraliseLine(name).slice(0, room)}`);
      isShown = true;
    },
    async clear() {
      if (isShown) await write(stream, CLEAR);
      isShown = false;
    },
  };
}
