import { neutralise } from './neutralise.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it and does nothing else, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return neutralise(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The address where a link may lead, or null for one that is not plain http(s). */
export function safeAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
