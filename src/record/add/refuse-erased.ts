import { HearsayError } from '../../errors.ts';
import type { Original, Reading } from '../../model/index.ts';
import { fingerprintDocument } from '../copies/fingerprint-document.ts';
import { findTombstone } from '../erase/documents/find-tombstone.ts';
import { redact, WHOLE_NAMES } from '../erase/names/find-names.ts';
import { mapStrings } from '../erase/names/map-strings.ts';
import type { NameSet } from '../erase/names/name-set.ts';
import { type RedactedText, redactOriginal } from '../erase/names/redact-original.ts';
import { redactReading } from '../erase/people/redact-reading.ts';
import type { Tombstones } from '../erase/tombstones.ts';
import type { PeopleWork } from '../ports.ts';
import { hashBytes } from '../store/hash-text.ts';
import type { Db } from '../store/store.ts';
import { pageKey } from '../versions/page-key.ts';

/** What is about to be kept. */
export interface Incoming {
  readonly reading: Reading;
  readonly original: Original | null;
}

/** Throws `erased` for a document that was erased, or is nearly one that was. */
export async function refuseErased(
  db: Db,
  tombstones: Tombstones,
  { reading: { document }, original }: Incoming,
): Promise<void> {
  if (tombstones.documents.length === 0) return;
  const found = await findTombstone(db, tombstones, {
    id: document.id,
    contentHash: document.contentHash,
    pageKey: document.url === null ? null : pageKey(document.url),
    original: original?.sha256 ?? null,
    prints: fingerprintDocument(document),
  });
  if (found)
    throw new HearsayError(
      'erased',
      `This document, or one that is nearly it, was erased on ${found.at.slice(0, 10)} by ${found.by} because “${found.reason}”, and is not taken in again. Leave it out of the inputs; what was erased does not come back into this record.`,
    );
}

const NOBODY: ReadonlySet<string> = new Set();

/** What is about to be kept, with the names of people who were erased overwritten; the same where none stands there. */
export function withoutErased<T extends Incoming>(
  incoming: T,
  { people }: Tombstones,
  { nameForms }: Pick<PeopleWork, 'nameForms'>,
): T {
  let safe = incoming;
  for (const { names, at } of people) {
    const { document, attributions, people: known, notices } = safe.reading;
    const found = { attributions, people: known, notices };
    const redacted = redactReading(
      { document, found },
      { names, locals: NOBODY, spared: NOBODY, others: [], at, nameForms },
    );
    const scope = redacted?.scope ?? null;
    const own = { text: document.text, spans: redacted?.spans ?? [], sourceMap: document.sourceMap };
    const bytes =
      safe.original && withoutNames(safe.original, names, { ...own, scope: scope ?? WHOLE_NAMES });
    const fetched = bytes && mapStrings(bytes.fetched, (text) => redact(text, names, scope ?? WHOLE_NAMES));
    const original = fetched === bytes?.fetched ? bytes : bytes && { ...bytes, fetched };
    if (redacted === null && original === safe.original) continue;
    const reading = redacted ? { document: redacted.document, ...redacted.found } : safe.reading;
    safe = { ...safe, reading, original };
  }
  return safe;
}

function withoutNames(original: Original, names: NameSet, text: RedactedText): Original | null {
  const kept = redactOriginal(original, names, [text]);
  if (kept === null) return text.spans.length > 0 || text.scope.isNamed ? null : original;
  if (kept.bytes === original.bytes) return original;
  return { ...kept, sha256: hashBytes(kept.bytes), fetched: original.fetched };
}
