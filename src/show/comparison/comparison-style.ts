import { PAGE_COLOURS } from '../html-style.ts';

/** The style sheet of a page of accounts or quotations side by side; no script, as everywhere. */
export const COMPARISON_STYLE = `
${PAGE_COLOURS}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:84rem;background:var(--page);color:var(--ink);font:1rem/1.55 Charter,"Bitstream Charter",Georgia,serif;overflow-wrap:anywhere}
h1,h2,h3,.key,.quiet,.tag,.event,.accounts,table,figcaption{font-family:system-ui,sans-serif}
h1{font-size:1.25rem;margin:0}
h2{font-size:1.05rem;margin:2rem 0 .5rem;border-top:1px solid var(--line);padding-top:.75rem}
h3{font-size:.9rem;margin:0;color:var(--who)}
.key,.quiet,figcaption{color:var(--quiet);font-size:.8125rem;margin:.25rem 0}
.accounts,.columns{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))}
.account,.column{border:1px solid var(--line);border-radius:.35rem;padding:.6rem .75rem;font-size:.875rem}
.account b{font-size:1rem}
.account p{margin:.15rem 0}
.column{font-size:.9375rem}
.statement{border-top:1px solid var(--line);padding:.75rem 0}
.statement:first-of-type{border-top:0}
.reports{display:grid;gap:.75rem 1.25rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));margin:.35rem 0}
.report{margin:0;padding-inline-start:.6rem;border-inline-start:3px solid var(--line)}
.report.direct{border-color:var(--edge)}
.report.mixed{border-inline-start-style:dashed;border-color:var(--edge)}
.report p{margin:0}
.letter{display:inline-block;min-width:1.4em;padding:0 .3em;border-radius:.25rem;background:var(--c1);color:var(--number);font:700 .75rem/1.5 system-ui,sans-serif;text-align:center}
.cue{color:var(--cue);font-style:italic}
.tag{font-size:.75rem;color:var(--quiet)}
del{color:var(--quiet);text-decoration:line-through}
ins{background:var(--c1);text-decoration:none;border-bottom:2px solid var(--edge)}
.event{font-size:.8125rem;margin:.2rem 0;padding-inline-start:.6rem;color:var(--cue)}
.warn{color:var(--warn);font-family:system-ui,sans-serif;font-size:.8125rem;margin:.25rem 0}
ul{list-style:none;margin:0;padding:0}
li+li{margin-top:.6rem}
table{border-collapse:collapse;font-size:.8125rem;width:100%}
th,td{padding:.3rem .6rem;text-align:start;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--quiet)}
td{font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
a{color:inherit}
:focus-visible{outline:2px solid var(--who);outline-offset:2px}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt}.statement,.column li{break-inside:avoid}ins,.letter{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** SHA-256 of the style sheet; a test tells it when the sheet changes. */
export const COMPARISON_STYLE_HASH = 'sha256-c6V9RVxVxmRjc5nUUuQT0kgCS0AR0Hw4GFKE9otLbBM=';
