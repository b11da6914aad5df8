import type { ToldDocument } from '../../../model/index.ts';
import { firstEndingAfter } from '../../../text/span.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { Report, Wording } from '../../report/report.ts';
import type { ToldStatement } from '../told-statement.ts';
import { documentStems } from '../words/document-stems.ts';
import { knowPeople } from './known-people.ts';
import { isAgent, isRole } from './noun-classes.ts';
import { remember } from './remember.ts';
import { spokenForBy } from './spoken-for.ts';

/** Who speaks for whom, as the documents say. */
export interface Sides {
  /** Whether who speaks the first also speaks for who speaks the second: the same, a spokesman, an office, a club. */
  readonly speaksFor: (one: Report, other: Report) => boolean;
  /** Whether words name anybody for whom who speaks a report speaks: himself, the body, the principal. */
  readonly isSideNamed: (report: Report, words: Wording) => boolean;
  /** Whether words name any of some people. */
  readonly isNamed: (people: readonly string[], words: Wording) => boolean;
}

/** Sides as a document and the documents of the statements found with it tell them. */
export function createSides(document: ToldDocument, statements: readonly ToldStatement[]): Sides {
  const documents = [document, ...statements.flatMap(({ reports }) => reports.map((one) => one.document))];
  const people = knowPeople(new Set(documents));
  const spokenFor = remember((report: Report) => spokenForBy(report, people));
  const namedIn = remember((words: Wording) => people.namedIn(words.tokens.map(({ stem }) => stem)));
  const namedAround = remember((report: Report) => people.namedIn(stemsAround(report)));
  const bodiesIn = remember((told: ToldDocument) => people.bodiesIn(documentStems(told)));
  const isMeant = (one: Report, other: Report) =>
    isJustBefore(other, one) || meets(other.speakers, namedAround(one));
  /** They are called by an office or part, and the text in which they are names a body of the side. */
  const isMember = (one: Report, side: ReadonlySet<string>) =>
    hasPart(one) && meets(side, bodiesIn(one.document));
  const decide = (one: Report, other: Report) => {
    const first = spokenFor(one);
    if (meets(first.people, spokenFor(other).people)) return true;
    const mayBeTheirs = first.isSomebodys || isOnBehalf(one) || isMember(other, first.people);
    return mayBeTheirs && isMeant(one, other);
  };
  const decided = remember((one: Report) => remember((other: Report) => decide(one, other)));
  return {
    speaksFor: (one, other) => one === other || decided(one)(other),
    isSideNamed: (report, words) => meets(spokenFor(report).people, namedIn(words)),
    isNamed: (ids, words) => ids.length > 0 && meets(ids, namedIn(words)),
  };
}

function meets(some: Iterable<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** Stems of the sentences of a report and of the one before. */
function stemsAround({ sentence, content, document: { text, sentences } }: Report): readonly string[] {
  const start = sentence.spans[0]?.start ?? 0;
  const before = sentences[firstEndingAfter(sentences, start) - 1];
  const words = before ? indexTokens(text.slice(before.start, before.end)) : [];
  return [...sentence.tokens, ...content.tokens, ...words].map(({ stem }) => stem);
}

const isJustBefore = (one: Report, other: Report): boolean =>
  one.document.id === other.document.id && one.place === other.place - 1;

const BEHALF = /\bon (?:(?:his|her|their|its) behalf|behalf of)\b/i;

const isOnBehalf = ({ sentence }: Report): boolean => BEHALF.test(sentence.text);

const hasPart = ({ source }: Report): boolean =>
  source.tokens.some(({ stem }) => isRole(stem) && !isAgent(stem));
