import { createHash } from 'node:crypto';
import { PAGE_COLOURS } from '../../show/html-style.ts';

/** The style sheet of the page of the API. */
export const API_STYLE = `${PAGE_COLOURS}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{margin:0 auto;padding:1.5rem;max-width:60rem}
h2{border-top:1px solid var(--line);margin:2.5rem 0 0;padding-top:1rem}
h3{font-size:1.05rem;margin:1.5rem 0 .2rem}
h4{font-size:.875rem;margin:.6rem 0 0}
p{margin:.3rem 0;max-width:45rem}
ul{margin:.2rem 0;padding-inline-start:1.2rem;font-size:.9rem}
small,span{color:var(--quiet);font-weight:400}
a{color:var(--who)}
code{font:.9em ui-monospace,monospace}
section:target{outline:2px solid var(--edge);outline-offset:.5rem}
@media print{main{max-width:none}}
`;

/** What the page may load: this style sheet, and nothing else. */
export const API_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(API_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
