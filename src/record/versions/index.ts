/**
 * Versions. In comes a document that is about to be added; out goes which texts of the same page it stands between, and
 * what was changed from one to the next. It takes no change of typography, of what stands around an article, of a paywall
 * or of Hearsay's own reading for an edit by the outlet, and no other article on the same page for a version.
 */
export { type FoundVersion, findVersion } from './find-version.ts';
export { placeVersion } from './place-version.ts';
export type { Revision } from './revision.ts';
