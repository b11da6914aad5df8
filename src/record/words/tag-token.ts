import { createHash } from 'node:crypto';
import { HearsayError } from '../../errors.ts';

const PLAIN = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * A tag in the index, such as `_manner_direct`: what a search is narrowed by inside the index. No word's stem
 * begins with `_`, so that a search for words never finds a tag. A value of other than up to 64 of `a`–`z`,
 * digits and hyphens is told by 20 of base 36 (103 bits) of its SHA-256, behind two underscores, so that any string will do.
 *
 * Throws `tag-kind` unless the kind is of `a`–`z` only.
 */
export function tagToken(kind: string, value: string): string {
  if (!/^[a-z]{1,32}$/.test(kind)) {
    throw new HearsayError('tag-kind', `A tag's kind is 1 to 32 letters a to z, not "${kind}".`);
  }
  if (PLAIN.test(value)) return `_${kind}_${value.replaceAll('-', '_')}`;
  const hash = BigInt(`0x${createHash('sha256').update(value).digest('hex')}`);
  return `_${kind}__${hash.toString(36).slice(0, 20)}`;
}

/** Which tags are asked for: of each list at least one; an empty list accepts none, so that nothing is found. */
export type TagFilter = readonly (readonly string[])[];

/** What an empty list is searched by: no kind is empty, so that nothing has it. */
const IMPOSSIBLE = '__';

/** The filter with each list filled, its tags checked; throws `tag-token` at what `tagToken` did not make. */
export function readTagFilter(filter: TagFilter): TagFilter {
  const bad = filter.flat().find((tag) => !isTagToken(tag));
  if (bad !== undefined)
    throw new HearsayError('tag-token', `Not a tag: "${bad}". Make tags by tagToken(kind, value).`);
  return filter.map((accepted) => (accepted.length > 0 ? accepted : [IMPOSSIBLE]));
}

/** Whether it is of the form that `tagToken` gives; safe inside a query of either store. */
export function isTagToken(tag: string): boolean {
  return /^_[a-z]{1,32}_[a-z0-9_]{1,64}$/.test(tag);
}
