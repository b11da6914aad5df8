import { type Viewer, viewerOf } from '../access/viewer-of.ts';
import type { Visitor } from '../context.ts';

/** As of when something is shown, and to whom. */
export interface AsOf extends Viewer {
  readonly recordedBy: string | null;
  readonly publishedBy: string | null;
}

interface Asked {
  readonly recordedBy?: string;
  readonly publishedBy?: string;
  readonly restricted?: boolean;
}

/** What a visitor sees of something by the dates that an address asks for. */
export const asOf = (visitor: Visitor, { recordedBy, publishedBy, restricted }: Asked): AsOf => ({
  ...viewerOf(visitor, restricted),
  recordedBy: recordedBy ?? null,
  publishedBy: publishedBy ?? null,
});
