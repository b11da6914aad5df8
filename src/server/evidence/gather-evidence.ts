import { HearsayError } from '../../errors.ts';
import {
  type AccountLink,
  documentPage,
  type OpenRecord,
  originalOf,
  type StatementPage,
  statementPage,
} from '../../record/index.ts';
import type { AsOf } from '../views/as-of.ts';
import type { Evidence, EvidenceDocument, LeftOut } from './evidence.ts';

/** What goes into a pack at most: documents, and bytes of their texts and originals together. */
export interface PackBounds {
  readonly documents: number;
  readonly bytes: number;
}
export const PACK_BOUNDS: PackBounds = { documents: 200, bytes: 64 * 1024 * 1024 };

const endsOf = ({ from, to }: AccountLink): readonly string[] => [
  from.document.id,
  ...(to === null ? [] : [to.document.id]),
];

/** Ids of the documents that report a statement or have a link to it, its own first. */
function documentsOf({ reading, account }: StatementPage): readonly string[] {
  const { reports, copies, about, by, open, edits } = account;
  return [
    ...new Set([
      reading.document.id,
      ...[...reports, ...copies].map(({ document }) => document.id),
      ...[...about, ...by, ...open].flatMap(endsOf),
      ...edits.flatMap(({ before, document }) => [before.id, document.id]),
    ]),
  ];
}

/** A document with its original; null where whoever asks may not see it. */
async function loadDocument(record: OpenRecord, id: string, asked: AsOf): Promise<EvidenceDocument | null> {
  try {
    return { page: await documentPage(record, id, asked), original: await originalOf(record, id) };
  } catch (error) {
    if (error instanceof HearsayError && ['no-such-document', 'restricted'].includes(error.code)) return null;
    throw error;
  }
}

/** What a document takes of a pack: a unit of text may be three bytes, and mostly is one. */
const sizesOf = ({ page, original }: EvidenceDocument) => ({
  text: page.reading.document.text.length,
  original: original?.bytes.length ?? 0,
});

/** As much of a document as there is room for, and why the rest is left out. */
function fitIn(
  one: EvidenceDocument,
  room: number,
): { readonly kept: EvidenceDocument | null; readonly why: string | null } {
  const { text, original } = sizesOf(one);
  if (text > room) return { kept: null, why: `there is no room for its text of ${text} units` };
  if (text + original <= room) return { kept: one, why: null };
  return {
    kept: { ...one, original: null },
    why: `there is no room for its original of ${original} bytes`,
  };
}

const byId = (a: EvidenceDocument, b: EvidenceDocument): number =>
  a.page.reading.document.id < b.page.reading.document.id ? -1 : 1;

/**
 * The evidence of a statement, by its id or that of an attribution, as far as somebody may see it. What goes beyond the
 * bounds is left out, the documents that link to it before those that report it. Throws as `statementPage` does.
 */
export async function gatherEvidence(
  record: OpenRecord,
  id: string,
  { asked, bounds = PACK_BOUNDS }: { readonly asked: AsOf; readonly bounds?: PackBounds },
): Promise<Evidence> {
  const page = await statementPage(record, id, asked);
  const documents: EvidenceDocument[] = [];
  const leftOut: LeftOut[] = [];
  let bytes = 0;
  for (const [at, document] of documentsOf(page).entries()) {
    if (at >= bounds.documents) {
      leftOut.push({ document, why: `the pack has ${bounds.documents} documents already` });
      continue;
    }
    const one = await loadDocument(record, document, asked);
    if (one === null) continue;
    const { kept, why } = fitIn(one, bounds.bytes - bytes);
    if (why !== null) leftOut.push({ document, why });
    if (kept === null) continue;
    const { text, original } = sizesOf(kept);
    bytes += text + original;
    documents.push(kept);
  }
  return { page, documents: documents.sort(byId), leftOut };
}
