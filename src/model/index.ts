/** The types that every stage shares. Nothing here does anything; absence is `null`, emptiness `[]`. */
export type * from './attribution.ts';
export { ACTS, MANNERS, POLARITIES } from './attribution.ts';
export type * from './document.ts';
export { BLOCK_KINDS } from './document.ts';
export type * from './judgement.ts';
export { DECISION_TYPES } from './judgement.ts';
export type * from './known-person.ts';
export type * from './notice.ts';
export type * from './original.ts';
export type * from './person.ts';
export { PERSON_KINDS } from './person.ts';
export type * from './provenance.ts';
export type * from './reading.ts';
export type * from './segmented.ts';
export type * from './span.ts';
