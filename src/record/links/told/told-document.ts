import type { Person, Span, ToldDocument } from '../../../model/index.ts';
import { currentAttribution } from '../../find/reading-of.ts';
import { type JudgedSpeakers, type PeopleSteps, survivorOf } from '../../judgements/people-steps.ts';
import type { DocumentRow } from '../../load/document-of-row.ts';

/** What a document of the record is told by. */
export interface Untold {
  readonly row: Pick<DocumentRow, 'id' | 'title' | 'publisher' | 'day' | 'language'>;
  readonly text: string;
  /** Id of the document at the root of its copies and versions. */
  readonly family: string;
  readonly sentences: readonly Span[];
  readonly attributions: readonly JudgedSpeakers[];
  /** The people of its reading, and their ids of the record by the ids that they have there. */
  readonly people: readonly Person[];
  readonly ids: ReadonlyMap<string, string>;
  readonly steps: PeopleSteps;
}

/** A document of the record as linking needs it. Of people it knows what the document itself says. */
export function toldDocument(untold: Untold): ToldDocument {
  const { row, text, family, sentences, attributions } = untold;
  return {
    id: row.id,
    family,
    text,
    title: row.title,
    publisher: row.publisher,
    day: row.day < 0 ? null : row.day,
    language: row.language,
    sentences,
    attributions: attributions.map(currentAttribution),
    people: peopleOf(untold),
  };
}

/** The people of a reading under their ids of the record, those who were merged as one. */
function peopleOf({ people, ids, steps }: Untold): readonly Person[] {
  const { survivors, names } = steps;
  const idOf = (local: string): string => survivorOf(survivors, ids.get(local) ?? local);
  const byId = new Map<string, Person>();
  for (const person of people) {
    const id = idOf(person.id);
    const by = person.by === null ? null : idOf(person.by);
    byId.set(id, unite(byId.get(id), { ...person, id, by, name: names.get(id) ?? person.name }));
  }
  return [...byId.values()];
}

function unite(before: Person | undefined, person: Person): Person {
  if (!before) return person;
  return {
    ...before,
    aliases: [...new Set([...before.aliases, person.name, ...person.aliases])],
    roles: [...before.roles, ...person.roles],
    gender: before.gender ?? person.gender,
    by: before.by ?? person.by,
  };
}
