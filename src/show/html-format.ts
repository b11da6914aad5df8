import type { Format } from './format.ts';
import { htmlSection } from './html-section.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style.ts';

/** Nothing may run, load or be sent: the one style sheet is named by its hash. */
const POLICY = `default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay">
<title>Who said what: read by Hearsay</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>Who said what, according to whom</h1>
<p class="key"><span class="c1 opens ends">A statement</span> with its <span class="source">source</span> and its
<span class="cue">cue</span>; <span class="c2 opens ends">one inside another</span> is darker. Each has a number that
leads to its note, with how sure its finder is. Nothing here says what is true.</p>
</header>
<main>
`;

/** One page that needs nothing else: every text with its statements marked, and a margin note for each. */
export const htmlFormat: Format = {
  name: 'html',
  showsNotices: true,
  open: () => HEAD,
  reading: (reading, index) => htmlSection(reading, index + 1),
  close: () => '</main>\n</body>\n</html>\n',
};
