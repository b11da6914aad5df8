import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LinkReader, ReportWords } from '../link/index.ts';
import { LINKS_FOLDER } from './model-files.ts';
import { loadRuntime, type Pieces, readPieces, SESSION_OPTIONS } from './open-session.ts';

/** What `models/links/manifest.json` says that is needed to run the weights. */
interface LinksManifest {
  readonly version: string;
  /** How many pieces are read of each part of a report. */
  readonly settings: { readonly longest: Readonly<Record<keyof ReportWords, number>> };
  readonly vocabulary: { readonly file: string };
}

/** Reports whose answers are kept, those that were asked for last. */
const MOST_KNOWN = 5000;

/** The parts of a report in the order in which the network reads them, by the numbers of training/links/data.py. */
const PARTS: readonly (readonly [keyof ReportWords, number])[] = [
  ['source', 1],
  ['cue', 2],
  ['content', 3],
  ['aside', 4],
];

/** A report as numbers: of its pieces, and of the parts that they belong to. */
interface NumberedReport {
  readonly ids: readonly number[];
  readonly parts: readonly number[];
}

const createNumbering =
  ({ first, last, of }: Pieces, { longest }: LinksManifest['settings']) =>
  (report: ReportWords): NumberedReport => {
    const [ids, parts] = [[first], [0]];
    for (const [name, part] of PARTS) {
      const pieces = shorten(of(report[name]), longest[name]);
      ids.push(...pieces, last);
      parts.push(...pieces.map(() => part), 0);
    }
    return { ids, parts };
  };

/** What is done to a statement stands mostly at the beginning and the end. */
function shorten<T>(pieces: readonly T[], most: number): readonly T[] {
  const end = Math.floor(most / 4);
  return pieces.length <= most ? pieces : [...pieces.slice(0, most - end), ...pieces.slice(-end)];
}

async function open(): Promise<LinkReader | null> {
  const runtime = await loadRuntime();
  if (runtime === null) return null;
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', LINKS_FOLDER), 'utf8')) as LinksManifest;
  const number = createNumbering(
    readPieces(new URL(manifest.vocabulary.file, LINKS_FOLDER)),
    manifest.settings,
  );
  const path = fileURLToPath(new URL('reader.onnx', LINKS_FOLDER));
  const session = await runtime.InferenceSession.create(path, SESSION_OPTIONS);
  const row = (values: readonly number[]) =>
    new runtime.Tensor('int32', Int32Array.from(values), [1, values.length]);

  async function readOne(report: ReportWords): Promise<readonly number[]> {
    const { ids, parts } = number(report);
    const { deeds } = await session.run({ ids: row(ids), parts: row(parts) });
    return [...(deeds!.data as Float32Array)];
  }

  const known = new Map<string, readonly number[]>();

  /** Copies print the same words, and a document is linked again for what comes after it. */
  async function readOnce(report: ReportWords): Promise<readonly number[]> {
    const key = PARTS.map(([name]) => report[name]).join('\n');
    const odds = known.get(key) ?? (await readOne(report));
    known.delete(key);
    known.set(key, odds);
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    return odds;
  }

  async function readDeeds(reports: readonly ReportWords[]): Promise<readonly (readonly number[])[]> {
    const read: (readonly number[])[] = [];
    for (const report of reports) read.push(await readOnce(report));
    return read;
  }

  return { version: manifest.version, readDeeds };
}

let opened: Promise<LinkReader | null> | null = null;

/**
 * The reader of the weights that come with the package, opened once. Null where ONNX Runtime, which is an optional
 * dependency, cannot be loaded: deeds are found by phrases alone then. Fails where the weights are missing or broken.
 */
export function openLinkReader(): Promise<LinkReader | null> {
  opened ??= open();
  return opened;
}
