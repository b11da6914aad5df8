import type { Attribution, Reading, Span } from '../../../model/index.ts';
import { contains } from '../../../text/span.ts';
import type { Filters } from '../../find/filters.ts';
import { narrowingOf } from '../../find/narrow.ts';
import { readingsOf } from '../../find/reading-of.ts';
import { loadDecisions } from '../../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Sight } from '../../sight/sight.ts';
import { hashText } from '../../store/hash-text.ts';
import type { Db } from '../../store/store.ts';
import { type Draw, type Drawn, drawAttributions, drawDocuments, type Stratum } from './draw.ts';
import { markContext, markWords } from './mark-context.ts';
import { engineCell, idCell, type SheetRow, weightCell } from './sheet-row.ts';
import { splitPassages } from './split-passages.ts';

/** What is drawn. */
export interface SampleOptions {
  readonly filters: Filters;
  readonly by: Stratum;
  readonly seed: string;
  /** How many attributions, and about how many passages. */
  readonly attributions: number;
  readonly passages: number;
}

/** A document of a draw, as it stands in the record. */
interface Opened {
  readonly recorded: RecordedDocument;
  readonly reading: Reading;
}

/**
 * Draws a coding sheet: attributions, to tell how many are right, and passages, to tell how many are missed. The same seed
 * and record give the same sheet, and adding documents changes few rows of it. Where filters leave out some attributions of a
 * document there are no passages.
 */
export async function drawSheet(record: OpenRecord, options: SampleOptions): Promise<readonly SheetRow[]> {
  const { db, close } = await record.store.snapshot();
  try {
    const narrowing = await narrowingOf(db, options.filters, record.ports);
    const draw: Draw = { db, dialect: record.store.dialect, narrowing, by: options.by, seed: options.seed };
    const attributions = await drawAttributions(draw, options.attributions);
    const wanted = isOfAll(options.filters) ? Math.ceil(options.passages / PASSAGES) : 0;
    const documents = await drawDocuments(draw, wanted);
    const open = await openDocuments(db, [...attributions, ...documents], {
      key: record.key,
      sight: narrowing.sight,
    });
    const rows = [
      ...attributions.map((one) => attributionRow(one, open.get(one.document)!)),
      ...documents.flatMap((one) => passageRows(one, open.get(one.document)!, options.seed)),
    ];
    return rows.map((row, at) => ({ ...row, row: String(at + 1) }));
  } finally {
    await close();
  }
}

/** Whether every attribution of a document is meant: what is missed can be told of all alone. */
const isOfAll = ({ speaker, manner, act, polarity, standing }: Filters): boolean =>
  [speaker, manner, act, polarity, standing].every((one) => one === null);

async function openDocuments(
  db: Db,
  drawn: readonly Drawn[],
  { key, sight }: { readonly key: string; readonly sight: Sight },
): Promise<ReadonlyMap<number, Opened>> {
  const numbers = [...new Set(drawn.map(({ document }) => document))];
  const recorded = await loadDocuments(db, numbers, await loadDecisions(db, key));
  const readings = await readingsOf(
    db,
    recorded.map((one) => ({ recorded: one, ids: null })),
    { hasRestricted: false, sight },
  );
  return new Map(recorded.map((one, at) => [one.row.n, { recorded: one, reading: readings[at]! }]));
}

/** What every row says of its document. */
function documentCells(
  { recorded }: Opened,
  { stratum, weight }: Pick<Drawn, 'stratum' | 'weight'>,
): SheetRow {
  const { row, engine } = recorded;
  return {
    document: row.id,
    publisher: row.publisher ?? row.host ?? row.file ?? '',
    published: row.published_at?.slice(0, 10) ?? '',
    stratum,
    weight: weightCell(weight),
    engine: engineCell(engine),
  };
}

function attributionRow(drawn: Drawn, opened: Opened): SheetRow {
  const { document, attributions, people } = opened.reading;
  const one = attributions.find(({ id }) => id === drawn.id)!;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return {
    ...documentCells(opened, drawn),
    part: 'attribution',
    id: idCell(one.id),
    context: markContext(document.text, one),
    speaker: [one.speaker ?? []].flat().map(nameOf).join('; '),
    manner: one.manner,
    polarity: one.polarity,
  };
}

/** Passages drawn of a document at most: one in which something was found, and one in which nothing was. */
const PASSAGES = 2;

const firstSpan = ({ cue, content, source }: Attribution): Span | undefined =>
  cue[0] ?? content[0] ?? source[0];

/** Whether an attribution begins in a passage: where its cue does, or its content where it has none. */
const isIn = (attribution: Attribution, passage: Span): boolean => {
  const first = firstSpan(attribution);
  return first !== undefined && contains(passage, { start: first.start, end: first.start });
};

function passageRows(drawn: Drawn, opened: Opened, seed: string): readonly SheetRow[] {
  const { document, attributions } = opened.reading;
  const { id, text } = document;
  const rankOf = ({ start }: Span) => hashText(`${seed} ${id} ${start}`);
  const inOrder = splitPassages(document).toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const found = (passage: Span) => attributions.filter((one) => isIn(one, passage));
  const kinds = [
    inOrder.filter((passage) => found(passage).length > 0),
    inOrder.filter((passage) => found(passage).length === 0),
  ];
  return kinds.flatMap(([passage, ...others]) => {
    if (passage === undefined) return [];
    const cells = documentCells(opened, { ...drawn, weight: drawn.weight * (1 + others.length) });
    const context = markWords(text, passage, found(passage));
    return [{ ...cells, part: 'passage', id: idCell(`${id}:${passage.start}-${passage.end}`), context }];
  });
}
