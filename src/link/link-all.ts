import type { Link, LinkedDocument, Statement, ToldDocument } from '../model/index.ts';
import { createArchiveInMemory } from './archive/archive-in-memory.ts';
import { linkDocument } from './link-document.ts';
import type { LinkReader } from './reader/link-reader.ts';
import { createStatements } from './statements-in-memory.ts';

/**
 * What some documents say and what their statements do to one another, without a record: each is linked to those before
 * it, the oldest first, and once more where a later one has a statement by whom its links wait for. Without a reader deeds
 * are found by phrases alone.
 */
export async function linkAll(
  documents: readonly ToldDocument[],
  reader: LinkReader | null = null,
): Promise<{ readonly statements: readonly Statement[]; readonly links: readonly Link[] }> {
  const statements = createStatements();
  const archive = createArchiveInMemory(statements.of);
  const linked = new Map<ToldDocument, LinkedDocument>();
  const ordered = [...documents].sort(byDay);
  for (const document of ordered) {
    const found = await linkDocument(document, { archive, reader });
    statements.add(document, found.groups);
    archive.add(document);
    linked.set(document, found);
  }
  for (const document of ordered) {
    const found = linked.get(document)!;
    if (found.awaited.length > 0) linked.set(document, await linkDocument(document, { archive, reader }));
  }
  return { statements: statements.list(), links: [...linked.values()].flatMap(({ links }) => links) };
}

/** Those without a day come first: what they say may have been said whenever. */
const byDay = (one: ToldDocument, other: ToldDocument): number =>
  (one.day ?? -Infinity) - (other.day ?? -Infinity) || (one.id < other.id ? -1 : Number(one.id > other.id));
