import { spawn } from 'node:child_process';
import { platform } from 'node:os';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

/** Opens an address in the browser that the system would take; where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const opener = spawn(OPENERS[platform()] ?? 'xdg-open', [address], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
