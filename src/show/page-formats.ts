/** The formats of what is shown as one page: accounts side by side, the quotations of a draft. */
export const PAGE_FORMATS = ['table', 'markdown', 'html', 'json'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];
