import type { ComparedAccounts, DocumentHead } from '../../../src/model/index.ts';
import { baseOf } from '../../parts/base-of.ts';
import { hostOf } from '../../parts/document-line.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { COMPARE } from '../../strings/compare.ts';

/** What a comparison calls things. */
export interface Named {
  /** A document by its id. */
  readonly headOf: (document: string) => DocumentHead | undefined;
  readonly outletOf: (document: string) => string;
  /** Names of people by their ids; empty where there are none. */
  readonly namesOf: (people: readonly string[]) => string;
}

const nameOf = ({ publisher, url, file }: DocumentHead): string =>
  seenText(publisher ?? (hostOf(url) || baseOf(file) || COMPARE.noOutlet));

/** How outlets are called; those of one name are told apart by a number. */
function outletNames({ documents }: ComparedAccounts): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    documents.map((head) => {
      const name = nameOf(head);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [head.id, count === 1 ? name : `${name} (${count})`];
    }),
  );
}

/** What a comparison calls its documents and people. */
export function nameAll(compared: ComparedAccounts): Named {
  const outlets = outletNames(compared);
  const heads = new Map(compared.documents.map((head) => [head.id, head]));
  const people = new Map(compared.people.map(({ id, name }) => [id, name]));
  return {
    headOf: (document) => heads.get(document),
    outletOf: (document) => outlets.get(document) ?? COMPARE.noOutlet,
    namesOf: (ids) =>
      ids
        .map((id) => seenText(people.get(id) ?? id))
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1'),
  };
}
