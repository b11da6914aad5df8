/** Words of putting a page before the public. */
export const PUBLISH = {
  publish: 'Publish this page',
  sure: 'Before the public, without what is internal, restricted or unreviewed?',
  yes: 'Publish',
  indexed: 'Search engines may index it',
  no: 'Leave it',
  isPublished: 'This page is public.',
  takeBack: 'Take it back',
} as const;
