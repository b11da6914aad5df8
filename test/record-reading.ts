import type { Attribution, Document, Person, PersonKind, Reading } from '../src/model/index.ts';
import { attributionId } from '../src/text/attribution-id.ts';
import { type FakeAttribution, fakeReading } from './fake-reading.ts';
import { sha256 } from './plain-document.ts';

/** Somebody of a made-up reading. */
export interface MadePerson extends Partial<Omit<Person, 'id' | 'name' | 'kind'>> {
  readonly name: string;
  readonly kind?: PersonKind;
}

/** An attribution of a made-up reading; `by` is the name of who speaks, or several. */
export interface MadeAttribution extends Omit<FakeAttribution, 'speaker' | 'parent'> {
  readonly by?: string | readonly string[];
  /** Index of the attribution that it stands in. */
  readonly inside?: number;
}

/** A reading as an engine would give it, with ids as the engine makes them. */
export interface MadeReading extends Partial<Document> {
  readonly text: string;
  readonly people?: readonly MadePerson[];
  readonly said?: readonly MadeAttribution[];
}

function personOf({ name, kind = 'person', ...known }: MadePerson, at: number): Person {
  return { id: `p${at + 1}`, name, kind, aliases: [], gender: null, roles: [], by: null, ...known };
}

/** Everybody named, those who only speak among them. */
function peopleOf({ people = [], said = [] }: MadeReading): readonly Person[] {
  const names = new Set(people.map(({ name }) => name));
  const others = [...new Set(said.flatMap(({ by = [] }) => [by].flat()))].filter((name) => !names.has(name));
  return [...people, ...others.map((name): MadePerson => ({ name }))].map(personOf);
}

/**
 * A reading for tests of the record: the document's id is the hash of address, publisher and text, attributions have the
 * ids that the engines would give them, and speakers stand under their names.
 */
export function madeReading(made: MadeReading): Reading {
  const { text, people: _people, said = [], ...known } = made;
  const url = known.url ?? null;
  const id = sha256(JSON.stringify([url ?? known.file ?? null, known.publisher ?? null, text]));
  const people = peopleOf(made);
  const idOf = (name: string) => people.find((one) => one.name === name)!.id;
  const fakes = said.map(({ by: _by, inside: _inside, ...fake }): FakeAttribution => fake);
  const reading = fakeReading(text, fakes, { id, contentHash: sha256(text), ...known });
  const ids = reading.attributions.map((one) => attributionId(id, one, sha256));
  const attributions = reading.attributions.map((one, at): Attribution => {
    const { by, inside } = said[at]!;
    const speaker = by === undefined ? null : typeof by === 'string' ? idOf(by) : by.map(idOf);
    return { ...one, id: ids[at]!, speaker, parent: inside === undefined ? null : ids[inside]! };
  });
  return { ...reading, attributions, people };
}
