import type { Document, Notice, Person, Span } from '../../../model/index.ts';
import type { StoredFindings } from '../../load/load-documents.ts';
import type { NameForms, PeopleWork } from '../../ports.ts';
import { hashText } from '../../store/hash-text.ts';
import { findNames, type NameScope, overwrite, redact, WHOLE_NAMES } from '../names/find-names.ts';
import { mapStrings } from '../names/map-strings.ts';
import { createNameSet, type NameSet } from '../names/name-set.ts';

/** What stands for the name of somebody who was erased. */
export const REDACTED_NAME = 'redacted person';

/** A document with what was found in it, as far as names stand there. */
export interface NamedReading {
  readonly document: Document;
  readonly found: StoredFindings;
}

/** Whose names are erased from a document. */
export interface Erased {
  readonly names: NameSet;
  /** Ids, within the reading, of those who are known to be the person; others are told by their names. */
  readonly locals: ReadonlySet<string>;
  /** Ids of those who bear the name too, and are known to be somebody else. */
  readonly spared: ReadonlySet<string>;
  /** Whole names of others of the surname, whether or not the reading has them. */
  readonly others: readonly string[];
  /** ISO 8601. */
  readonly at: string;
  readonly nameForms: PeopleWork['nameForms'];
}

/** What came of it. */
export interface RedactedReading extends NamedReading {
  /** Where the text was overwritten. */
  readonly spans: readonly Span[];
  readonly scope: NameScope;
  /** Whether a part of the name was left where it stands alone, since somebody else there bears it too. */
  readonly isUnsure: boolean;
}

const isWhole = (name: string, { full, keyOf }: NameSet): boolean =>
  full.has(keyOf([...createNameSet([bare(name)]).full][0] ?? ''));

const NO_FORMS: NameForms = { full: [], initialled: [], surnames: [], givens: [] };
const bare = (name: string): NameForms => ({ ...NO_FORMS, full: [name] });

/** The people of the reading who are meant: those known to be, and those who bear the whole name. */
function localsOf(people: readonly Person[], { locals, spared, names }: Erased): ReadonlySet<string> {
  const named = people.filter(({ name, aliases }) => [name, ...aliases].some((one) => isWhole(one, names)));
  return new Set([...locals, ...named.map(({ id }) => id)].filter((id) => !spared.has(id)));
}

const KINDS_WITH_NAMES: readonly string[] = ['person', 'organisation'];

interface Meant {
  readonly erased: Erased;
  readonly meant: ReadonlySet<string>;
}

/** Names of the others in the document that are not the erased one's too. */
function othersIn(people: readonly Person[], { erased, meant }: Meant): NameSet {
  const { names, nameForms } = erased;
  const forms = people
    .filter(({ id, kind }) => !meant.has(id) && KINDS_WITH_NAMES.includes(kind))
    .map(nameForms);
  const known = erased.others.map((name) => nameForms({ kind: 'person', name, aliases: [] }));
  const others = createNameSet([...forms, ...known.map(({ full: whole }) => ({ ...NO_FORMS, full: whole }))]);
  const full = [...others.full].filter((one) => one.includes(' ') && !names.full.has(names.keyOf(one)));
  return { ...others, full: new Set(full), joined: new Set() };
}

/** Stretches that speak of the person, by the reading: as source of what they say, and why it is them. */
function sureIn({ attributions }: StoredFindings, meant: ReadonlySet<string>): readonly Span[] {
  return attributions.flatMap(({ source, speaker, resolution }) => {
    const speakers = [speaker ?? []].flat();
    const isTheirs = speakers.length === 1 && meant.has(speakers[0]!);
    return isTheirs ? [...source, ...(resolution?.evidence ?? [])] : [];
  });
}

function scopeOf({ document, found }: NamedReading, { erased, meant }: Meant): NameScope {
  const { names } = erased;
  const others = othersIn(found.people, { erased, meant });
  const inText = [document.text, document.title ?? '', document.byline ?? ''];
  const isNamed =
    meant.size > 0 ||
    inText.some((text) => findNames(text, names, { ...WHOLE_NAMES, others }).spans.length > 0);
  const shared = new Set([...others.surnames, ...others.givens]);
  return { isNamed, shared, others, sure: sureIn(found, meant) };
}

const notice = (at: string, span: Span | null, message: string): Notice => ({
  code: 'redacted',
  message: `${message} on ${at.slice(0, 10)}`,
  span,
});

function noticesOf(
  erased: Erased,
  found: { readonly spans: readonly Span[]; readonly isUnsure: boolean; readonly isAround: boolean },
): readonly Notice[] {
  const { at } = erased;
  return [
    ...found.spans.map((span) => notice(at, span, 'A name was erased here')),
    ...(found.isAround ? [notice(at, null, 'A name was erased in what is known of the document')] : []),
    ...(found.isUnsure
      ? [notice(at, null, 'A part of an erased name was left where others bear it too; names were erased')]
      : []),
  ];
}

const anonymous = (person: Person): Person => ({
  ...person,
  name: REDACTED_NAME,
  kind: 'anonymous',
  aliases: [],
  gender: null,
  roles: [],
});

/**
 * Overwrites a person's names in a document and in what was found there, unit for unit, so that all offsets hold, with a
 * notice at each place. The document keeps its id, by which it is known when it comes again and from which the ids of its
 * attributions are made; `contentHash` is that of the text as it stands now. Null where nothing of theirs stands there.
 */
export function redactReading(reading: NamedReading, erased: Erased): RedactedReading | null {
  const { document, found } = reading;
  const { names } = erased;
  const meant = localsOf(found.people, erased);
  const scope = scopeOf(reading, { erased, meant });
  const { spans, isUnsure } = findNames(document.text, names, scope);
  const inWords = (text: string): string => redact(text, names, { ...scope, sure: [] });
  const {
    text: _text,
    id: _id,
    contentHash: _hash,
    blocks: _blocks,
    pages,
    sourceMap: _map,
    ...known
  } = document;
  const around = mapStrings(known, inWords);
  const labels = mapStrings(pages, inWords);
  const people = found.people.map((one) => (meant.has(one.id) ? anonymous(one) : redactOther(one, inWords)));
  const isAround = around !== known || labels !== pages;
  const notices = mapStrings(found.notices, inWords);
  const isChanged = spans.length > 0 || isAround || meant.size > 0 || notices !== found.notices;
  if (!isChanged && people.every((one, at) => one === found.people[at])) return null;
  const text = overwrite(document.text, spans);
  const added = noticesOf(erased, { spans, isUnsure, isAround });
  return {
    document: {
      ...document,
      ...around,
      text,
      contentHash: hashText(text),
      pages: labels,
      notices: [...around.notices, ...added],
    },
    found: { ...found, people, notices },
    spans,
    scope,
    isUnsure,
  };
}

function redactOther(person: Person, inWords: (text: string) => string): Person {
  const { id, kind, gender, by, ...words } = person;
  const redacted = mapStrings(words, inWords);
  return redacted === words ? person : { id, kind, gender, by, ...redacted };
}
