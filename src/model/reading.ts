import type { Attribution } from './attribution.ts';
import type { Document } from './document.ts';
import type { Notice } from './notice.ts';
import type { Person } from './person.ts';

/** What came of reading one document. */
export interface Reading {
  readonly document: Document;
  /** In order of their first span. */
  readonly attributions: readonly Attribution[];
  /** Those that `speaker` of an attribution names; ids hold within this reading alone. */
  readonly people: readonly Person[];
  /** All that was odd, from whatever stage. */
  readonly notices: readonly Notice[];
}
