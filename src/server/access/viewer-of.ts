import { seesInternal, type Visitor } from '../context.ts';

/** What a visitor sees of documents: those that are internal or under embargo, and what is restricted. */
export interface Viewer {
  readonly hasInternal: boolean;
  readonly hasRestricted: boolean;
}

/**
 * What somebody sees, for `Filters` and `AsOf` of the record. What is restricted is shown to reviewers who ask for it
 * (`restricted=true`), and to nobody else.
 */
export const viewerOf = (visitor: Visitor, isRestrictedAsked: boolean | undefined = false): Viewer => ({
  hasInternal: seesInternal(visitor),
  hasRestricted: isRestrictedAsked && visitor.permissions.has('review'),
});
