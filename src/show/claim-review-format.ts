import type { Act, Attribution, Document, Person, Polarity, Reading } from '../model/index.ts';
import type { Format } from './format.ts';
import { roleWords } from './role-words.ts';

/** Acts whose content is not what the speaker claims to be so. */
const NO_CLAIM: readonly Act[] = ['ask', 'deny', 'reject', 'retract', 'decline'];
/** What the sentence must say of the saying: that it took place. */
const SAID: readonly Polarity[] = ['asserted', 'hedged'];

const TYPES: Readonly<Partial<Record<Person['kind'], string>>> = {
  person: 'Person',
  organisation: 'Organization',
};

/** Without what is absent: JSON-LD has no null. */
const present = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** Those who speak, if all of them have names. */
function authors({ people }: Reading, { speaker }: Attribution): readonly Person[] {
  const named = [speaker ?? []].flat().map((id) => people.find((person) => person.id === id));
  const isNamed = (person: Person | undefined): person is Person =>
    person !== undefined && person.kind in TYPES;
  return named.every(isNamed) ? named : [];
}

const author = ({ name, kind, roles }: Person): object =>
  present({ '@type': TYPES[kind], name, jobTitle: kind === 'person' ? roles.at(-1)?.title : null });

const appearance = ({ url, title, publisher, publishedAt, id }: Document): object =>
  present({
    '@type': 'NewsArticle',
    '@id': `urn:hearsay:document:${id}`,
    url,
    headline: title,
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
    datePublished: publishedAt,
  });

/** What is left to be checked of an attribution; null where nobody of a name claims anything. */
function review(reading: Reading, one: Attribution): object | null {
  const { document } = reading;
  const speakers = authors(reading, one);
  const isClaim = SAID.includes(one.polarity) && !NO_CLAIM.includes(one.act) && one.parent === null;
  if (!isClaim || speakers.length === 0 || one.content.length === 0) return null;
  const by = speakers.map(author);
  return {
    '@type': 'ClaimReview',
    claimReviewed: roleWords(document.text, one.content),
    itemReviewed: present({
      '@type': 'Claim',
      '@id': `urn:hearsay:attribution:${one.id}`,
      author: by.length === 1 ? by[0] : by,
      datePublished: document.publishedAt,
      appearance: appearance(document),
    }),
  };
}

/**
 * Forms for fact-checkers to fill in, as JSON-LD (schema.org/ClaimReview): who claims what, and where; without a rating,
 * which is theirs to give. A claim is what a named speaker says in a document's own voice; what is asked, denied, taken
 * back, not said, or said through somebody else has none.
 */
export function createClaimReviewFormat(): Omit<Format, 'name'> {
  let hasItems = false;
  return {
    showsNotices: false,
    open: () => '{"@context":"https://schema.org","@graph":[',
    reading(reading) {
      const items = reading.attributions.flatMap((one) => review(reading, one) ?? []);
      const lead = items.length === 0 ? '' : hasItems ? ',\n' : '\n';
      hasItems ||= items.length > 0;
      return lead + items.map((item) => JSON.stringify(item)).join(',\n');
    },
    close: () => '\n]}\n',
  };
}
