import { type OpenRecord, recordedTimes } from '../../record/index.ts';
import { sourceUrl } from '../../show/source-url.ts';
import type { StatementHit } from '../contract.ts';
import { saidLine } from '../views/said-line.ts';
import type { AtomEntry } from './atom.ts';

const LONGEST_TITLE = 160;

/** A line as a title: cut where it is long. */
export const titleOf = (line: string): string =>
  line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1)}…`;

/** A date of publishing as a time, where it is known to the day at least. */
export function publishedTime(date: string | null): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** What a text of several lines is in one line. */
const line = (parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' · ');

function entryOf(
  hit: StatementHit,
  { origin, updated }: { readonly origin: string; readonly updated: string },
): AtomEntry {
  const { id, statement, document, outlet, speakers, source, cue, words } = hit;
  const names = speakers.map(({ name }) => name);
  const who = names.join(' and ') || source || 'Somebody who cannot be told';
  return {
    id: `statement/${statement ?? id}`,
    title: titleOf(saidLine({ who, cue, polarity: hit.polarity, words })),
    updated,
    published: publishedTime(document.publishedAt),
    authors: names.length > 0 ? names : [who],
    page: `${origin}/statements/${id}`,
    source: sourceUrl({ url: document.url, text: words }, [{ start: 0, end: words.split(' … ')[0]!.length }]),
    content: [
      words,
      line([outlet, document.publishedAt?.slice(0, 10) ?? null, document.title]),
      line([cue === '' ? null : `in the outlet’s words: ${cue}`, hit.manner]),
    ],
  };
}

/**
 * Statements as entries, as they are listed; of several reports of one, the one that was recorded first, or published first. They are dated by
 * when the record learnt of them.
 */
export async function statementEntries(
  record: OpenRecord,
  hits: readonly StatementHit[],
  origin: string,
): Promise<readonly AtomEntry[]> {
  const times = await recordedTimes(
    record,
    hits.map(({ document }) => document.id),
  );
  const entries = new Map<string, AtomEntry>();
  for (const hit of hits) {
    const updated = times.get(hit.document.id);
    if (updated === undefined) continue;
    const one = entryOf(hit, { origin, updated });
    const known = entries.get(one.id);
    if (known === undefined || one.updated <= known.updated) entries.set(one.id, one);
  }
  return [...entries.values()];
}
