import { STANDINGS, type StandingName } from '../../src/model/index.ts';

/** A standing as the record writes it; one that is not known counts as reported. */
export const standingName = (name: string): StandingName =>
  STANDINGS.find((standing) => standing === name) ?? 'as reported';
