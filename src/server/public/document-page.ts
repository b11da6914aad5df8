import type { DocumentPage } from '../../record/index.ts';
import { htmlSection } from '../../show/html-section.ts';
import { outletName } from '../../show/outlet-name.ts';
import { article } from '../../show/schema-org.ts';
import { dayOf } from './document-words.ts';
import type { Published } from './find-published.ts';
import { type PublicPage, short } from './public-page.ts';

/** A document before the public: its text with the statements in it, and a note beside each. */
export function publicDocument({ page, isIndexed }: Published<DocumentPage>): PublicPage {
  const { document, attributions } = page.reading;
  const outlet = outletName(document);
  return {
    title: short(document.title ?? `${outlet}, ${dayOf(document.publishedAt)}`),
    description: short(
      `${outlet}, ${dayOf(document.publishedAt)}: who says what in it, in ${attributions.length} ${attributions.length === 1 ? 'statement' : 'statements'}.`,
    ),
    kind: 'article',
    body: `<header><h1>Who said what, according to whom</h1></header>\n${htmlSection(page.reading, 1)}`,
    about: [article(document)],
    isIndexed,
  };
}
