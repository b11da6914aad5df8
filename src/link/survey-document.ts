import type { ReportGroup, StatementArchive, ToldDocument } from '../model/index.ts';
import { askArchive } from './archive/ask-archive.ts';
import { claimQueries } from './contradict/claim-queries.ts';
import { findEvents } from './events/find-events.ts';
import type { SpeechEvent } from './events/speech-event.ts';
import { NO_PAIRS, type ReadPairs } from './pairs/pairs-read.ts';
import { readPairs } from './pairs/read-pairs.ts';
import type { ReadDeeds } from './reader/deeds-read.ts';
import type { LinkReader } from './reader/link-reader.ts';
import { readDeeds } from './reader/read-deeds.ts';
import { reportsOf } from './report/reports-of.ts';
import { eventQueries } from './targets/event-queries.ts';
import { createSides, type Sides } from './targets/sides/create-sides.ts';
import { type ToldStatement, toldStatements } from './targets/told-statement.ts';
import { archiveQueries } from './utterance/archive-queries.ts';
import { groupReports } from './utterance/group-reports.ts';

/** What linking a document asks. */
export interface LinkingPorts {
  readonly archive: StatementArchive;
  /** Null where deeds are found by phrases alone. */
  readonly reader: LinkReader | null;
}

/** What is known of a document before its links are made. */
export interface Survey {
  readonly groups: readonly ReportGroup[];
  /** Statements of the document, and those of the archive that its reports are of, that what it does may be about, or on the same matter. */
  readonly statements: readonly ToldStatement[];
  readonly sides: Sides;
  readonly deeds: ReadDeeds;
  readonly pairs: ReadPairs;
  readonly events: readonly SpeechEvent[];
}

/** Reads a document's reports, asks the archive once for what they may be about, and reads them beside that. */
export async function surveyDocument(
  document: ToldDocument,
  { archive, reader }: LinkingPorts,
): Promise<Survey> {
  const reports = reportsOf(document);
  const deeds = await readDeeds(reader, document);
  const first = findEvents(document, { deeds, pairs: NO_PAIRS });
  const found = await askArchive(document, archive, {
    own: archiveQueries(reports),
    events: eventQueries(document, first),
    claims: claimQueries(document, reports),
  });
  const groups = groupReports(reports, [...new Set([...found.own, ...found.besides])]);
  const archived = [...new Set([...found.own, ...found.events, ...found.claims])];
  const statements = toldStatements(reports, archived, groups);
  const sides = createSides(document, statements);
  const pairs = await readPairs(reader, { events: first, statements, sides });
  const events = pairs.size === 0 ? first : findEvents(document, { deeds, pairs });
  return { groups, statements, sides, deeds, pairs, events };
}
