import type { LinkedDocument, StatementArchive, ToldDocument } from '../model/index.ts';
import { askArchive } from './archive/ask-archive.ts';
import { claimQueries } from './contradict/claim-queries.ts';
import { findClaimLinks } from './contradict/find-claim-links.ts';
import { findEvents } from './events/find-events.ts';
import { linkClaims } from './link-claims.ts';
import { linkEvents } from './link-events.ts';
import type { LinkReader } from './reader/link-reader.ts';
import { readDeeds } from './reader/read-deeds.ts';
import { reportsOf } from './report/reports-of.ts';
import { eventQueries } from './targets/event-queries.ts';
import { createSides } from './targets/sides/create-sides.ts';
import { toldStatements } from './targets/told-statement.ts';
import { archiveQueries } from './utterance/archive-queries.ts';
import { groupReports } from './utterance/group-reports.ts';

/** What linking a document asks. */
export interface LinkingPorts {
  readonly archive: StatementArchive;
  /** Null where deeds are found by phrases alone. */
  readonly reader: LinkReader | null;
}

/**
 * What a document's statements are, and what they do to statements of its own and of the archive. Asks the archive once.
 * It may be run again for a document that the archive has already, once that knows more: links keep their ids.
 */
export async function linkDocument(
  document: ToldDocument,
  { archive, reader }: LinkingPorts,
): Promise<LinkedDocument> {
  const reports = reportsOf(document);
  const events = findEvents(document, await readDeeds(reader, document));
  const found = await askArchive(document, archive, {
    own: archiveQueries(reports),
    events: eventQueries(document, events),
    claims: claimQueries(document, reports),
  });
  const groups = groupReports(reports, found.own);
  const archived = [...new Set([...found.own, ...found.events])];
  const statements = toldStatements(reports, archived, groups);
  const sides = createSides(document, statements);
  const { links, awaited } = linkEvents({ document, events, statements, sides });
  const told = toldStatements(reports, [...new Set([...archived, ...found.claims])], groups);
  const claims = findClaimLinks(document, told, createSides(document, told).speaksFor);
  return { groups, links: [...links, ...linkClaims(document, claims, told, links)], awaited };
}
