/** What a page is, beside what it shows. */
interface PageParts {
  readonly title: string;
  readonly heading: string;
  /** HTML that says how to read it. */
  readonly key: string;
  readonly style: string;
  /** SHA-256 of the style sheet, as a Content-Security-Policy has it. */
  readonly styleHash: string;
}

/** Nothing may run, load or be sent: the one style sheet is named by its hash. */
const policy = (hash: string): string =>
  `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`;

/** The head of a page that needs nothing else, up to and with the start of `main`. */
export const pageHead = ({ title, heading, key, style, styleHash }: PageParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styleHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${heading}</h1>
<p class="key">${key}</p>
</header>
<main>
`;

/** The end of such a page. */
export const PAGE_END = '</main>\n</body>\n</html>\n';
