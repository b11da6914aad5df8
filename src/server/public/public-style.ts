import { HTML_STYLE } from '../../show/html-style.ts';

/** The style sheet of the pages before the public: that of `read --format html`, and what only they have. */
export const PUBLIC_STYLE = `${HTML_STYLE}
main>h1{font:700 1.6rem/1.25 Charter,"Bitstream Charter",Georgia,serif;margin:.5rem 0}
main>blockquote{border-inline-start:3px solid var(--edge);font-size:1.35rem;line-height:1.4;margin:1rem 0;padding-inline-start:1rem}
main h2{font:600 1.05rem/1.3 system-ui,sans-serif;margin:1.75rem 0 .25rem}
main article h2{font:700 1.45rem/1.35 Charter,"Bitstream Charter",Georgia,serif}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.5rem}
dl{display:grid;gap:.25rem 1rem;grid-template-columns:max-content minmax(0,1fr);margin:1rem 0}
dt{color:var(--quiet);font:.875rem/1.7 system-ui,sans-serif}
dd{margin:0}
.how{margin:.2rem 0 0;color:var(--quiet)}
.how i{color:var(--cue)}
.lines blockquote{margin:.2rem 0 0;padding-inline-start:.75rem;border-inline-start:2px solid var(--line)}
`;
