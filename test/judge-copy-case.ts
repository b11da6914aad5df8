import type { Engine } from '../src/attribute/index.ts';
import { readDocument } from '../src/read-document.ts';
import type { OpenRecord } from '../src/record/open-record.ts';
import type { Revision } from '../src/record/versions/index.ts';
import type { CopyCase, Expected } from './read-copy-cases.ts';
import { addReading } from './record-stores.ts';

/** How a document of a case was judged, and how it should have been. */
export interface CopyVerdict {
  readonly case: string;
  readonly label: string;
  readonly expected: Expected;
  /** Labels and what else was found, in words. */
  readonly found: string;
  readonly isRight: boolean;
  /** Whether a copy or an edit was found that is none, or of another document. */
  readonly isInvented: boolean;
}

interface Placed {
  readonly label: string;
  /** Label of the document that it is only another reading of, or null. */
  readonly same: string | null;
  readonly copyOf: string | null;
  readonly revises: string | null;
  readonly revision: Revision | null;
  readonly note: string | null;
}

/** Adds the documents of a case to an empty record, and judges what the record makes of them. */
export async function judgeCopyCase(
  one: CopyCase,
  { record, engine }: { readonly record: OpenRecord; readonly engine: Engine },
): Promise<readonly CopyVerdict[]> {
  const known = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { label, document } of one.documents) {
    const reading = {
      document,
      ...(await readDocument(document, { engine, notices: [], linkReader: null })),
    };
    const { document: id } = await addReading(record, reading);
    const earlier = known.get(id);
    if (earlier === undefined) known.set(id, label);
    else same.set(label, earlier);
  }
  const placed = await loadPlaced(record, one, { known, same });
  // Readings of one article are one document: naming any of them is right.
  const group = groupsOf(one, placed);
  return placed.map((found) => {
    const expected = one.expected.get(found.label) ?? { is: 'neither' };
    return {
      case: one.name,
      label: found.label,
      expected,
      found: wordsOf(found),
      ...judge(found, expected, group),
    };
  });
}

async function loadPlaced(
  record: OpenRecord,
  one: CopyCase,
  {
    known,
    same,
  }: { readonly known: ReadonlyMap<string, string>; readonly same: ReadonlyMap<string, string> },
): Promise<readonly Placed[]> {
  const { db } = record.store;
  const rows = await db
    .selectFrom('document')
    .select(['n', 'id', 'copy_of', 'revises', 'revision'])
    .execute();
  const labels = new Map(rows.map(({ n, id }) => [n, known.get(id)!]));
  return one.documents.map(({ label, document }) => {
    const row = rows.find(({ id }) => id === document.id);
    const revision = row?.revision ? (JSON.parse(row.revision) as Revision) : null;
    const note = revision?.note ?? null;
    return {
      label,
      same: same.get(label) ?? null,
      copyOf: row?.copy_of ? labels.get(row.copy_of)! : null,
      revises: row?.revises ? labels.get(row.revises)! : null,
      revision,
      note: note && document.text.slice(note.start, note.end),
    };
  });
}

type GroupOf = (label: string) => string;

function groupsOf({ expected }: CopyCase, placed: readonly Placed[]): GroupOf {
  const leads = new Map<string, string>();
  for (const [label, one] of expected) if (one.is === 'same') leads.set(label, one.of);
  for (const { label, same } of placed) if (same !== null && !leads.has(label)) leads.set(label, same);
  return (label) => {
    let at = label;
    for (let i = 0; i < leads.size && leads.has(at); i++) at = leads.get(at)!;
    return at;
  };
}

const isEdit = ({ revision }: Placed): boolean => revision?.kind === 'edit';

function judge(
  found: Placed,
  expected: Expected,
  group: GroupOf,
): Pick<CopyVerdict, 'isRight' | 'isInvented'> {
  const is = (label: string | null, of: string) => label !== null && group(label) === group(of);
  const isCopyRight = expected.is === 'copy' ? is(found.copyOf, expected.of) : found.copyOf === null;
  const hasCopy = found.copyOf !== null && !isCopyRight;
  if (expected.is === 'version') {
    const isNoteRight =
      expected.note === null ? found.note === null : found.note?.includes(expected.note) === true;
    const isVersion = isEdit(found) && is(found.revises, expected.of);
    return {
      isRight: isVersion && isNoteRight && isCopyRight,
      isInvented: hasCopy || (isEdit(found) && !isVersion),
    };
  }
  const isInvented = hasCopy || isEdit(found);
  if (expected.is === 'same') {
    const isSame = is(found.same, expected.of) || (found.revision !== null && is(found.revises, expected.of));
    return { isRight: isSame && !isInvented, isInvented };
  }
  return { isRight: isCopyRight && !isEdit(found) && found.same === null, isInvented };
}

function wordsOf({ same, copyOf, revises, revision, note }: Placed): string {
  const parts = [
    ...(same ? [`same ${same}`] : []),
    ...(copyOf ? [`copyOf ${copyOf}`] : []),
    ...(revises ? [`revises ${revises} (${revision?.kind}${note ? `, note “${note}”` : ''})`] : []),
  ];
  return parts.join(', ') || '-';
}
