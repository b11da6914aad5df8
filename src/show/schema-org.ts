import type { Act, Attribution, Document, Person, Polarity, Reading } from '../model/index.ts';
import { safeAddress } from './escape-html.ts';
import { roleWords } from './role-words.ts';

/** Acts whose content is not what the speaker claims to be so. */
const NO_CLAIM: readonly Act[] = ['ask', 'deny', 'reject', 'retract', 'decline'];
/** What the sentence must say of the saying: that it took place. */
const SAID: readonly Polarity[] = ['asserted', 'hedged'];

const TYPES: Readonly<Partial<Record<Person['kind'], string>>> = {
  person: 'Person',
  organisation: 'Organization',
};

/** An object of JSON-LD without what is absent: it has no null. */
export const present = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** Those who speak, if all of them are people or bodies with names; else nobody. */
function authors({ people }: Reading, { speaker }: Attribution): readonly Person[] {
  const named = [speaker ?? []].flat().map((id) => people.find((person) => person.id === id));
  const isNamed = (person: Person | undefined): person is Person =>
    person !== undefined && person.kind in TYPES;
  return named.every(isNamed) ? named : [];
}

/** A person or body (schema.org/Person, Organization). */
export const author = ({ name, kind, roles }: Person): object =>
  present({ '@type': TYPES[kind], name, jobTitle: kind === 'person' ? roles.at(-1)?.title : null });

/** A document (schema.org/NewsArticle). */
export const article = ({ url, title, publisher, publishedAt, id }: Document): object =>
  present({
    '@type': 'NewsArticle',
    '@id': `urn:hearsay:document:${id}`,
    url: safeAddress(url) === null ? null : url,
    headline: title,
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
    datePublished: publishedAt,
  });

/** What a named speaker claims in a document's own voice (schema.org/Claim), and where; null for anything else. */
export function claimOf(reading: Reading, one: Attribution): object | null {
  const { document } = reading;
  const speakers = authors(reading, one);
  const isClaim = SAID.includes(one.polarity) && !NO_CLAIM.includes(one.act) && one.parent === null;
  if (!isClaim || speakers.length === 0 || one.content.length === 0) return null;
  const by = speakers.map(author);
  return present({
    '@type': 'Claim',
    '@id': `urn:hearsay:attribution:${one.id}`,
    author: by.length === 1 ? by[0] : by,
    datePublished: document.publishedAt,
    appearance: article(document),
  });
}

/** What a named speaker is quoted with, every word in quotation marks (schema.org/Quotation); null for anything else. */
export function quotationOf(reading: Reading, one: Attribution): object | null {
  const { document } = reading;
  const speakers = authors(reading, one);
  const isSaid = SAID.includes(one.polarity) && one.parent === null && one.manner === 'direct';
  if (!isSaid || speakers.length === 0 || one.content.length === 0) return null;
  const by = speakers.map(author);
  return {
    '@type': 'Quotation',
    '@id': `urn:hearsay:attribution:${one.id}`,
    text: roleWords(document.text, one.content),
    creator: by.length === 1 ? by[0] : by,
    isPartOf: article(document),
  };
}
