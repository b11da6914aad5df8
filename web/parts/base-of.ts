/** The last part of a path or address, or empty. */
export const baseOf = (path: string | null): string =>
  (path ?? '').replace(/\/$/, '').replace(/^.*[/\\]/, '');
