import type { Original } from '../../model/index.ts';

const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/html/, 'html'],
  [/pdf/, 'pdf'],
  [/json/, 'json'],
  [/xml|rss|atom/, 'xml'],
  [/^text\/plain/, 'txt'],
];

/**
 * Where the bytes of a document are in a pack. The name ends so that nothing opens it by itself: a page may hold scripts,
 * and is kept as it was.
 */
export function originalName(document: string, { mediaType }: Pick<Original, 'mediaType'>): string {
  const found = EXTENSIONS.find(([type]) => type.test(mediaType?.toLowerCase() ?? ''));
  return `snapshot/${document}.${found?.[1] ?? 'bin'}.original`;
}
