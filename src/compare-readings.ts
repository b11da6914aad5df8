import { HearsayError } from './errors.ts';
import { compareAccounts, findCopies, type LinkReader, linkAll, tellReading } from './link/index.ts';
import type {
  ComparedAccounts,
  DocumentHead,
  KnownPerson,
  Person,
  Reading,
  ToldDocument,
} from './model/index.ts';
import type { JoinedReadings } from './resolve/index.ts';
import { segment } from './segment/index.ts';

/** An account as it was read, or as a record has it. */
export interface ReadAccount {
  readonly reading: Reading;
  /** What a record knows of it; null where it was read for this. */
  readonly recorded: {
    readonly isIncomplete: boolean;
    /** Id of the earliest document of its text; its own where that is it. */
    readonly origin: string;
    /** The other documents that have its text. */
    readonly copies: readonly DocumentHead[];
  } | null;
}

/** A reading as linking needs it. `whose` gives people and attributions with ids that hold over the readings. */
function toldDocument(
  { document, attributions, people }: Reading,
  joined: JoinedReadings | null,
): ToldDocument {
  const sentences = segment(document).sentences.map(({ start, end }) => ({ start, end }));
  const told = tellReading({ document, attributions, people }, sentences);
  if (!joined) return told;
  const { id } = document;
  return {
    ...told,
    attributions: joined.attributions.filter((one) => one.document === id),
    people: peopleIn(id, people, joined),
  };
}

/** The people of a document under the ids that they have over all. */
function peopleIn(document: string, people: readonly Person[], joined: JoinedReadings): readonly Person[] {
  const here = joined.people.flatMap((known) =>
    known.mentions.filter((one) => one.document === document).map(({ local }) => ({ local, known })),
  );
  const ids = new Map(here.map(({ local, known }) => [local, known.id]));
  const locals = new Map(people.map((one) => [one.id, one]));
  const own = new Map(here.map(({ local, known }) => [known.id, personOf(known, ids, locals.get(local))]));
  return [...own.values()];
}

function personOf(
  { id, name, kind, aliases, gender, roles }: KnownPerson,
  ids: ReadonlyMap<string, string>,
  local: Person | undefined,
): Person {
  return { id, name, kind, aliases, gender, roles, by: ids.get(local?.by ?? '') ?? null };
}

const isIncomplete = ({ reading, recorded }: ReadAccount): boolean =>
  recorded?.isIncomplete === true || reading.notices.some(({ code }) => code === 'incomplete');

/** Which documents have the text of an earlier one among the accounts: as the record knows it, else by their sentences. */
function copiesAmong(
  accounts: readonly ReadAccount[],
  documents: readonly ToldDocument[],
): ReadonlyMap<string, string> {
  const copies = new Map(findCopies(documents));
  const first = new Map<string, string>();
  for (const { reading, recorded } of accounts) {
    const { id } = reading.document;
    if (recorded === null) continue;
    const origin = first.get(recorded.origin);
    if (origin === undefined) first.set(recorded.origin, id);
    else copies.set(id, origin);
  }
  return copies;
}

const headOf = ({ document: { id, title, publisher, publishedAt, url, file } }: Reading): DocumentHead => ({
  id,
  title,
  publisher,
  publishedAt,
  url,
  file,
});

/** The earliest first; those without a date last. */
function comparePublished(a: ReadAccount, b: ReadAccount): number {
  const [one, other] = [a, b].map(({ reading }) => reading.document.publishedAt ?? '~');
  return one! < other! ? -1 : Number(one! > other!);
}

/** What comparing needs of other stages. */
export interface CompareWork {
  readonly join: (readings: readonly Reading[]) => JoinedReadings;
  /** Null where deeds are found by phrases alone. */
  readonly reader: LinkReader | null;
}

/**
 * Lays accounts side by side: joins their people (not where every account is a record's, whose ids hold already), links what
 * they say in memory and compares it. Throws `one-account` for fewer than two.
 */
export async function compareReadings(
  given: readonly ReadAccount[],
  { join, reader }: CompareWork,
): Promise<ComparedAccounts> {
  if (given.length < 2)
    throw new HearsayError(
      'one-account',
      `Comparing takes two documents or more, not ${given.length}: paths, URLs, or ids of documents of a record.`,
    );
  const accounts = [...given].sort(comparePublished);
  const isOfRecord = accounts.every(({ recorded }) => recorded !== null);
  const joined = isOfRecord ? null : join(accounts.map(({ reading }) => reading));
  const documents = accounts.map(({ reading }) => toldDocument(reading, joined));
  const { statements, links } = await linkAll(documents, reader);
  const copies = copiesAmong(accounts, documents);
  const incomplete = new Set(accounts.filter(isIncomplete).map(({ reading }) => reading.document.id));
  const comparison = compareAccounts({ documents, statements, links, incomplete, copies });
  return { ...withRecordedCopies(comparison, accounts), documents: headsOf(accounts) };
}

function headsOf(accounts: readonly ReadAccount[]): readonly DocumentHead[] {
  const heads = accounts.flatMap(({ reading, recorded }) => [...(recorded?.copies ?? []), headOf(reading)]);
  return [...new Map(heads.map((head) => [head.id, head])).values()];
}

/** With the copies that a record knows beside those that were to be compared. */
function withRecordedCopies<T extends Pick<ComparedAccounts, 'accounts'>>(
  comparison: T,
  accounts: readonly ReadAccount[],
): T {
  const known = new Map(
    accounts.map(({ reading, recorded }) => [reading.document.id, recorded?.copies ?? []]),
  );
  return {
    ...comparison,
    accounts: comparison.accounts.map((account) => {
      const all = [account.document, ...account.copies].flatMap((id) => [
        id,
        ...known.get(id)!.map((copy) => copy.id),
      ]);
      return { ...account, copies: [...new Set(all)].filter((id) => id !== account.document) };
    }),
  };
}
