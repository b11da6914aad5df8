/** The colours of every page, for light and for dark. */
export const PAGE_COLOURS = `:root{color-scheme:light dark;--page:#fbfaf7;--ink:#1d1c1a;--quiet:#5f5b54;--line:#d9d4ca;--c1:#fff1c2;--c2:#ffdf94;--c3:#ffca6b;--edge:#a36a00;--number:#6b4400;--who:#0b5394;--cue:#7a2e6b;--warn:#9a3412}
@media (prefers-color-scheme:dark){:root{--page:#171614;--ink:#ece8e0;--quiet:#aaa398;--line:#3b3833;--c1:#3d3216;--c2:#57441a;--c3:#73581c;--edge:#f0b849;--number:#f7d58c;--who:#8fc1f2;--cue:#e3a5d6;--warn:#fdba74}}`;

/** The style sheet of the page; there is no script at all, so notes and text are joined by links and `:target`. */
export const HTML_STYLE = `
${PAGE_COLOURS}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:66rem;background:var(--page);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter",Georgia,serif;overflow-wrap:anywhere}
h1,.key,.origin,.notices,.notes,.caption{font-family:system-ui,sans-serif}
h1{font-size:1rem;margin:0}
.key,.origin,.caption{color:var(--quiet);font-size:.875rem;margin:.25rem 0 0}
article{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:.5rem}
.key .c1,.key .c2{color:var(--ink)}
h2{font-size:1.6rem;line-height:1.25;margin:.5rem 0 0}
.row>h2{font-size:1.45rem;line-height:1.35}
.row{display:grid;grid-template-columns:minmax(0,40rem) minmax(0,1fr);column-gap:2rem}
.row>:first-child{margin:.6rem 0;white-space:pre-line}
.row>h3{font-size:1.15rem;line-height:1.35}
.row>.pull{font-size:1.2rem;font-style:italic}
.row>blockquote{border-inline-start:3px solid var(--line);padding-inline-start:1rem}
.row>.item{padding-inline-start:1.2rem}
.notes,.notices{list-style:none;margin:.6rem 0;padding:0;font-size:.8125rem;line-height:1.4}
.note{border-inline-start:2px solid var(--edge);margin:0 0 .5rem;padding-inline-start:.5rem}
.note i{color:var(--cue)}
.note b{color:var(--who)}
.note:last-child{margin-bottom:0}
.note small{display:block;color:var(--quiet);font-size:.75rem}
.d1{margin-inline-start:.75rem}.d2{margin-inline-start:1.5rem}.d3{margin-inline-start:2.25rem}
.notices{border:1px solid var(--warn);border-radius:.25rem;padding:.4rem .6rem}
.notices b{color:var(--warn)}
.c1,.c2,.c3{padding-block:.1em}
.c1{background:var(--c1)}.c2{background:var(--c2)}.c3{background:var(--c3)}
.c2,.c3{border-bottom:1px solid var(--edge)}
.opens{border-inline-start:2px solid var(--edge);padding-inline-start:.1em}
.ends{border-inline-end:2px solid var(--edge);padding-inline-end:.1em}
.source{color:var(--who);text-decoration:underline dotted;text-underline-offset:.2em}
.cue{color:var(--cue);font-style:italic}
.lines{list-style:none;margin:.3rem 0 1rem;padding:0;font-size:.9375rem;line-height:1.45}
.lines li{margin-top:.3rem}
.lines .d1,.lines .d2,.lines .d3{margin-top:0}
.lines small{color:var(--quiet)}
.lines b{color:var(--number)}
.lines del{color:var(--quiet)}
.lines ins{background:var(--c1);text-decoration:none}
section>h3{font:600 1rem/1.35 system-ui,sans-serif;margin:1rem 0 0}
sup{font:.65rem/1 system-ui,sans-serif;padding-inline:.15em}
sup.c1,sup.c2,sup.c3{border:0}
a{color:inherit}
sup a,.note a{color:var(--number);font-weight:700;text-decoration:none}
sup a:hover,.note a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--who);outline-offset:2px}
:target{outline:2px solid var(--edge);outline-offset:2px;border-radius:.15rem;scroll-margin:4rem}
@media (max-width:48rem){.row{display:block}.notes{margin:0 0 1rem 1rem}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt}.row{grid-template-columns:minmax(0,2fr) minmax(0,1fr);break-inside:avoid}.c1,.c2,.c3,.opens,.ends{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** SHA-256 of the style sheet, for the page's Content-Security-Policy; a test tells it when the sheet changes. */
export const HTML_STYLE_HASH = 'sha256-onR6MohwEWPvmvg/X7N21Zpw4YIQq5y2j7Ic6uHPEA4=';
