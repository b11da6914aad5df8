import type { Format } from './format.ts';
import { PAGE_END, pageHead } from './html-page.ts';
import { htmlSection } from './html-section.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style.ts';

const HEAD = pageHead({
  title: 'Who said what: read by Hearsay',
  heading: 'Who said what, according to whom',
  key: `<span class="c1 opens ends">A statement</span> with its <span class="source">source</span> and its
<span class="cue">cue</span>; <span class="c2 opens ends">one inside another</span> is darker. Each has a number that
leads to its note, with how sure its finder is. Nothing here says what is true.`,
  style: HTML_STYLE,
  styleHash: HTML_STYLE_HASH,
});

/** One page that needs nothing else: every text with its statements marked, and a margin note for each. */
export const htmlFormat: Format = {
  name: 'html',
  showsNotices: true,
  open: () => HEAD,
  reading: (reading, index) => htmlSection(reading, index + 1),
  close: () => PAGE_END,
};
