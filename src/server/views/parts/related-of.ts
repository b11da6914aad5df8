import type { Document } from '../../../model/index.ts';
import type { RelatedDocument } from '../../../record/index.ts';

/** What a document is known by. */
export const relatedOf = ({ id, title, publisher, publishedAt, url, file }: Document): RelatedDocument => ({
  ...{ id, title, publisher, publishedAt, url, file },
});
