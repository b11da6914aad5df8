import { createContext, useContext } from 'react';
import type { Mark, ReadView } from '../../../../src/server/contract.ts';
import type { ActiveStatement } from '../look/active-statement.ts';

/** What every note and passage of a document needs to know. */
export interface Reading {
  readonly document: ReadView['document'];
  readonly reasons: ReadView['reasons'];
  /** What the record has of each statement; null for a text that is not in it. */
  readonly marks: Readonly<Record<string, Mark>> | null;
  /** What heading the text's own title is. */
  readonly titleAs: 'h1' | 'h2';
  readonly isReviewer: boolean;
  readonly active: ActiveStatement;
}

const Context = createContext<Reading | null>(null);

/** Gives a reading to what is inside. */
export const ReadingProvider = Context.Provider;

/** The reading around; misuse outside of one throws. */
export function useReading(): Reading {
  const reading = useContext(Context);
  if (reading === null) throw new Error('no reading around this: it must stand in a ReadingView');
  return reading;
}
