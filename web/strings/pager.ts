/** Words of what turns pages. */
export const PAGER = { label: 'Pages', before: 'Before', after: 'After', of: 'of' } as const;
