import type { ReadSettings } from './read/index.ts';
import type { ReadOptions } from './read-options.ts';

/** How inputs are read where options are left out. */
export function readSettings(options: ReadOptions): ReadSettings {
  const { input, allowPrivate, maxBytes, timeoutMs, columns, edition } = options;
  return {
    columns,
    isEdition: edition,
    format: input ?? 'auto',
    allowPrivate: allowPrivate ?? false,
    maxBytes: maxBytes ?? 20_000_000,
    timeoutMs: timeoutMs ?? 30_000,
    now: () => new Date(),
    stdin: () => process.stdin,
  };
}
