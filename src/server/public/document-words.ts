import type { Document, Reading } from '../../model/index.ts';
import type { RelatedDocument } from '../../record/index.ts';
import { escapeHtml, safeAddress } from '../../show/escape-html.ts';

/** A link that leads out, or its words alone where it has no address that can be followed. */
export function outLink(words: string, url: string | null): string {
  const address = safeAddress(url);
  const shown = `<bdi>${escapeHtml(words)}</bdi>`;
  return address === null ? shown : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${shown}</a>`;
}

/** The day of a date, as far as it is known. */
export const dayOf = (date: string | null): string => date?.slice(0, 10) ?? 'no date';

/** A document by outlet, day and title, with a link to where it was published. */
export const documentWords = (
  { title, publishedAt }: Pick<RelatedDocument | Document, 'title' | 'publishedAt'>,
  { outlet, url }: { readonly outlet: string; readonly url: string | null },
): string =>
  [
    escapeHtml(dayOf(publishedAt)),
    `<bdi>${escapeHtml(outlet)}</bdi>`,
    outLink(title ?? 'the page', url),
  ].join(' · ');

/** Names of those who speak an attribution; “somebody who cannot be told” for none. */
export function whoSpeaks(
  { people }: Pick<Reading, 'people'>,
  speaker: string | readonly string[] | null,
): string {
  const names = [speaker ?? []].flat().map((id) => people.find((one) => one.id === id)?.name ?? id);
  return names.join(' and ') || 'Somebody who cannot be told';
}

/** A list under a heading; nothing where it is empty. */
export const section = (heading: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h2>${escapeHtml(heading)}</h2>\n<ul class="lines">\n${items.map((item) => `<li dir="auto">${item}</li>`).join('\n')}\n</ul>\n`;

/** Terms with what they are, as HTML; nothing where it is empty. */
export const terms = (all: readonly (readonly [term: string, html: string])[]): string =>
  all.length === 0
    ? ''
    : `<dl>\n${all.map(([term, html]) => `<dt>${escapeHtml(term)}</dt><dd dir="auto">${html}</dd>`).join('\n')}\n</dl>\n`;
