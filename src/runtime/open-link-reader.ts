import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LinkReader, PairWords, ReportRead, ReportWords } from '../link/index.ts';
import { LINKS_FOLDER } from './model-files.ts';
import { loadRuntime, type Pieces, readPieces, SESSION_OPTIONS } from './open-session.ts';

/** Parts of what is read and how many pieces of each are read at most. */
type Longest<Part extends string> = Readonly<Record<Part, number>>;

/** What `models/links/manifest.json` says that is needed to run the weights. */
interface LinksManifest {
  readonly version: string;
  readonly settings: {
    readonly longest: Longest<keyof ReportWords>;
    /** The same of the earlier report of a pair. */
    readonly longestOfEarlier: Longest<keyof PairWords['to']>;
  };
  readonly vocabulary: { readonly file: string };
}

/** Answers that are kept of reports, and of pairs, those that were asked for last. */
const MOST_KNOWN = 5000;

/** The numbers of the parts of a report, in the order in which the network reads them; as training/links/data.py has them. */
const PARTS: readonly (readonly [keyof ReportWords, number])[] = [
  ['source', 1],
  ['cue', 2],
  ['content', 3],
  ['aside', 4],
];
const PARTS_OF_EARLIER = PARTS.filter(
  (part): part is readonly [keyof PairWords['to'], number] => part[0] !== 'aside',
);

const SPEAKERS: Readonly<Record<PairWords['speakers'], number>> = { same: 1, likely: 2, other: 3 };

/** What is read as numbers: its pieces, and of each the part, how the speakers stand to each other, and the distance. */
interface Numbered {
  readonly ids: number[];
  readonly features: number[];
}

const FEATURES = 3;

function createNumbering(
  { first, last, of }: Pieces,
  { longest, longestOfEarlier }: LinksManifest['settings'],
) {
  const add = <Part extends string>(
    { ids, features }: Numbered,
    words: Readonly<Record<Part, string>>,
    {
      parts,
      most,
      pair,
    }: { parts: readonly (readonly [Part, number])[]; most: Longest<Part>; pair: readonly number[] },
  ) => {
    for (const [name, part] of parts) {
      const pieces = shorten(of(words[name]), most[name]);
      ids.push(...pieces, last);
      for (const _ of pieces) features.push(part, ...pair);
      features.push(0, ...pair);
    }
  };
  const one = (report: ReportWords): Numbered => {
    const numbered = { ids: [first], features: [0, 0, 0] };
    add(numbered, report, { parts: PARTS, most: longest, pair: [0, 0] });
    return numbered;
  };
  const two = ({ from, to, speakers, distance }: PairWords): Numbered => {
    const numbered = one(from);
    add(numbered, to, {
      parts: PARTS_OF_EARLIER,
      most: longestOfEarlier,
      pair: [SPEAKERS[speakers], distance],
    });
    return numbered;
  };
  return { one, two };
}

/** What is done to a statement stands mostly at the beginning and the end. */
function shorten<T>(pieces: readonly T[], most: number): readonly T[] {
  const end = Math.floor(most / 4);
  return pieces.length <= most ? pieces : [...pieces.slice(0, most - end), ...pieces.slice(-end)];
}

/** The same work, done once for what is asked for again: copies print the same words, and a document is linked again for what comes after it. */
function remembering<T>(keyOf: (asked: T) => string, work: (asked: T) => Promise<readonly number[]>) {
  const known = new Map<string, readonly number[]>();
  const keep = (key: string, odds: readonly number[]): void => {
    known.delete(key);
    known.set(key, odds);
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  };
  const once = async (asked: T): Promise<readonly number[]> => {
    const key = keyOf(asked);
    const odds = known.get(key) ?? (await work(asked));
    keep(key, odds);
    return odds;
  };
  const read = async (all: readonly T[]): Promise<readonly (readonly number[])[]> => {
    const answers: (readonly number[])[] = [];
    for (const asked of all) answers.push(await once(asked));
    return answers;
  };
  return { read, keep: (asked: T, odds: readonly number[]): void => keep(keyOf(asked), odds) };
}

const keyOfReport = (report: Partial<ReportWords>): string => PARTS.map(([name]) => report[name]).join('\n');
const keyOfPair = ({ from, to, speakers, distance }: PairWords): string =>
  [keyOfReport(from), keyOfReport(to), speakers, distance].join('\n');

/** A reader that can be told what another one with the same weights has read. */
export interface OpenLinkReader extends LinkReader {
  readonly keep: (read: readonly ReportRead[]) => void;
}

async function open(): Promise<OpenLinkReader | null> {
  const runtime = await loadRuntime();
  if (runtime === null) return null;
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', LINKS_FOLDER), 'utf8')) as LinksManifest;
  const { one, two } = createNumbering(
    readPieces(new URL(manifest.vocabulary.file, LINKS_FOLDER)),
    manifest.settings,
  );
  const path = fileURLToPath(new URL('reader.onnx', LINKS_FOLDER));
  const session = await runtime.InferenceSession.create(path, SESSION_OPTIONS);
  const run = async ({ ids, features }: Numbered, wanted: 'deeds' | 'pairs'): Promise<readonly number[]> => {
    const given = {
      ids: new runtime.Tensor('int32', Int32Array.from(ids), [1, ids.length]),
      features: new runtime.Tensor('int32', Int32Array.from(features), [1, ids.length, FEATURES]),
    };
    const answer = await session.run(given, [wanted]);
    return [...(answer[wanted]!.data as Float32Array)];
  };
  const deeds = remembering(keyOfReport, (report: ReportWords) => run(one(report), 'deeds'));
  return {
    version: manifest.version,
    readDeeds: deeds.read,
    readPairs: remembering(keyOfPair, (pair: PairWords) => run(two(pair), 'pairs')).read,
    keep(read) {
      for (const { words, odds } of read) deeds.keep(words, odds);
    },
  };
}

let opened: Promise<OpenLinkReader | null> | null = null;

/**
 * The reader of the weights that come with the package, opened once. Null where ONNX Runtime, which is an optional
 * dependency, cannot be loaded: deeds are found by phrases alone then. Fails where the weights are missing or broken.
 */
export function openLinkReader(): Promise<OpenLinkReader | null> {
  opened ??= open();
  return opened;
}
