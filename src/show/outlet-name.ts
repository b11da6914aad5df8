import type { DocumentHead } from '../model/index.ts';

/** What a document is called: its outlet, or as much of its origin as is known. */
export function outletName({ publisher, url, file, title }: DocumentHead): string {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return publisher ?? (host || (file ?? title ?? 'a text without a name').replace(/^.*[/\\]/, ''));
}
