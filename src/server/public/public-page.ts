import { escapeHtml } from '../../show/escape-html.ts';

/** A page before the public, beside its address. Texts are plain, whatever they hold. */
export interface PublicPage {
  readonly title: string;
  /** A sentence or two. */
  readonly description: string;
  /** What it is to those who share it (Open Graph). */
  readonly kind: 'article' | 'profile';
  /** HTML inside `main`. */
  readonly body: string;
  /** Objects of schema.org. */
  readonly about: readonly object[];
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
}

/** Characters that would end the element, or turn the order of letters around: JSON can write them otherwise. */
const ACTING = /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Data that a page carries and nothing runs. */
const jsonLd = (about: readonly object[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': about }).replace(
    ACTING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${escapeHtml(content)}">`;
const graph = (property: string, content: string): string =>
  `<meta property="og:${property}" content="${escapeHtml(content)}">`;

/** What search engines are told of a page. */
export const robotsOf = ({ isIndexed }: Pick<PublicPage, 'isIndexed'>): string =>
  isIndexed ? 'index, follow' : 'noindex, nofollow';

const LONGEST = 200;

/** Words as a title or description: cut where they are long. */
export const short = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).toWellFormed()}…`;

/** A page before the public, without script; `address` is its own, where it is the only one of its kind. */
export const publicPage = (page: PublicPage, address: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
${meta('description', page.description)}
${meta('robots', robotsOf(page))}
<link rel="canonical" href="${escapeHtml(address)}">
<link rel="stylesheet" href="/public/style.css">
${graph('title', page.title)}
${graph('description', page.description)}
${graph('type', page.kind)}
${graph('url', address)}
${graph('site_name', 'Hearsay')}
<script type="application/ld+json">${jsonLd(page.about)}</script>
</head>
<body>
<main>
${page.body}
</main>
<footer>
<p class="key">Kept by Hearsay: who said what, according to whom, and what became of it. Exact means verbatim in a source that was
read, never that it was spoken. What statements do to one another is shown only where a reviewer has accepted it. Nothing
here says what is true.</p>
</footer>
</body>
</html>
`;

/** What is answered for a page that is not there, and for one that is not before the public. */
export const NO_PUBLIC_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>No such page</title>
<link rel="stylesheet" href="/public/style.css">
</head>
<body>
<main><h1>No such page</h1><p>There is nothing at this address.</p></main>
</body>
</html>
`;
