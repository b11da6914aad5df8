import { readFileSync } from 'node:fs';

/** Memory of this process in MB; pages of files that are looked at in place are told apart, as the system can take them back. */
export interface Memory {
  readonly own: number;
  readonly ofFiles: number;
  /** The most that it was, pages of files included. */
  readonly peak: number;
}

/** What this process takes now (Linux alone tells it so). */
export function memoryNow(): Memory {
  const status = readFileSync('/proc/self/status', 'utf8');
  const megabytes = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024);
  return { own: megabytes('RssAnon'), ofFiles: megabytes('RssFile'), peak: megabytes('VmHWM') };
}
