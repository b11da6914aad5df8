import type { Document, KnownPerson, Person } from '../../model/index.ts';
import { companyOf } from './company.ts';
import { asKnown, isNamed } from './join-people.ts';
import { uniteKnown } from './known-person.ts';

/** A person of one document, with all whom that quotes. */
export interface Mentioned {
  readonly document: Document;
  readonly people: readonly Person[];
  readonly person: Person;
}

/** Of each document once, however many people it mentions. */
const companies = new WeakMap<Document, readonly string[]>();

function companyIn({ document, people }: Mentioned): readonly string[] {
  const company = companies.get(document) ?? companyOf({ document, people });
  companies.set(document, company);
  return company;
}

/**
 * What is known of somebody once one more document mentions them, `before` being null for the first: for working out
 * anew what the documents that are left say of them.
 */
export function addMention(before: KnownPerson | null, id: string, mentioned: Mentioned): KnownPerson {
  const { document, person } = mentioned;
  const fresh = asKnown(person, { document }, companyIn(mentioned), id);
  if (before === null) return fresh;
  return uniteKnown(before, isNamed(person) ? fresh : { ...fresh, name: before.name, aliases: [] });
}
