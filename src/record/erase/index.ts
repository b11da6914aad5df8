/**
 * Erasing. In comes what is to go, a document or a person, and why; it goes from texts, originals, indexes, vectors,
 * judgements and the file itself, and a tombstone stays, without a name or a word, by which it is known when it comes
 * again. Nothing that is on legal hold goes. It refuses to guess: a part of a name that somebody else in the document
 * bears too stays, and a notice says so.
 */
export {
  type ErasedDocuments,
  eraseDocuments,
  type PlannedDocuments,
  planDocuments,
} from './documents/erase-documents.ts';

export { erasePerson, type PersonErased, type PlannedPerson, planPerson } from './people/erase-person.ts';
export { type Reapplied, reapplyErasures } from './reapply-erasures.ts';
export { setMark } from './set-mark.ts';
export { finishErasures } from './sweep.ts';
