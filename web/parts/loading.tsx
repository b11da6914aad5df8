import { SHELL } from '../strings/shell.ts';

/** Shown while something is awaited; after a moment only, so that nothing flickers. */
export function Loading() {
  return (
    <p className="loading" role="status">
      {SHELL.loading}
    </p>
  );
}
