import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** An attribution of the gold; words as they stand in its document. */
export interface RelationAttribution {
  readonly id: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly speaker: string | null;
  readonly polarity: string;
  readonly parent: string | null;
  /** For whom the speaker speaks, or null. */
  readonly onBehalfOf: string | null;
  /** Words behind which the content stands, or null. */
  readonly after: string | null;
}

/** What one statement does to another, or is not to be taken for doing (`traps`). */
export interface RelationLink {
  readonly from: string;
  /** Null where it cannot be told; of a trap, where any statement is meant. */
  readonly to: string | null;
  readonly candidates: readonly string[];
  readonly relation: string;
  /** Words of the document of `from`; of a trap, why it is none. */
  readonly words: string;
  readonly flags: readonly string[];
}

/** One invented situation: documents, and who did what to whose statement in them. */
export interface RelationItem {
  readonly slug: string;
  readonly file: string;
  readonly documents: readonly {
    readonly letter: string;
    readonly outlet: string;
    readonly date: string;
    readonly url: string;
    readonly text: string;
  }[];
  readonly attributions: readonly RelationAttribution[];
  readonly same: readonly (readonly string[])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly links: readonly RelationLink[];
  readonly conditional: readonly RelationLink[];
  readonly traps: readonly RelationLink[];
}

const NONE = '-';
const wordsOf = (field: string | undefined): string | null =>
  field === undefined || field === NONE ? null : field;

function readAttribution(fields: readonly string[]): RelationAttribution {
  const [id, source, cue, content, speaker, ...flags] = fields;
  const flagged = (name: string) =>
    flags.find((flag) => flag.startsWith(`${name} `))?.slice(name.length + 1) ?? null;
  return {
    id: id!,
    source: wordsOf(source),
    cue: wordsOf(cue),
    content: wordsOf(content)?.split(' // ') ?? [],
    speaker: wordsOf(speaker),
    polarity: flags.find((flag) => /^(?:negated|hypothetical|hedged|question)$/.test(flag)) ?? 'asserted',
    parent: flagged('in'),
    onBehalfOf: flagged('for'),
    after: flagged('after'),
  };
}

const ARROW = /^(?:link|cond|not) (\S+) -> (\S+)((?: \S+)*)$/;

function readLink(fields: readonly string[]): RelationLink {
  const [head = '', ...rest] = fields;
  const [, from = '', to = '', candidates = ''] = ARROW.exec(head) ?? [];
  const [relation = '', words = '', ...flags] = head.startsWith('cond ') ? ['apologisesFor', ...rest] : rest;
  return {
    from,
    to: to === '?' || to === '*' ? null : to,
    candidates: candidates.trim().split(' ').filter(Boolean),
    relation,
    words,
    flags,
  };
}

function readItem(source: string, file: string): RelationItem {
  const [head = '', ...parts] = source.split(/^## /m);
  const documents = parts
    .filter((part) => part.startsWith('doc '))
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const [name = '', outlet = '', date = '', url = ''] = title.split(' | ');
      return { letter: name.slice('doc '.length), outlet, date, url, text: lines.join('\n').trim() };
    });
  const gold =
    parts
      .find((part) => part.startsWith('gold'))
      ?.split('\n')
      .slice(1) ?? [];
  const lines = gold
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(' | ').map((one) => one.trim()));
  const of = (word: string) => lines.filter(([first = '']) => first.startsWith(`${word} `));
  const ids = ([first = '']: readonly string[]) => first.split(' ').slice(1);
  return {
    slug: head.trim(),
    file,
    documents,
    attributions: lines.filter(([first = '']) => /^[a-z]\d+$/.test(first)).map(readAttribution),
    same: of('same').map(ids),
    apart: of('apart').map((line) => ids(line) as [string, string]),
    links: of('link').map(readLink),
    conditional: of('cond').map(readLink),
    traps: of('not').map(readLink),
  };
}

/** The items in the files of a folder, as `eval/relations/README.md` writes them. */
export function readItems(folder: string): readonly RelationItem[] {
  return globSync('*.md', { cwd: folder })
    .filter((name) => name !== 'README.md')
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^# /m)
        .slice(1)
        .map((source) => readItem(source, `${basename(folder)}/${name}`)),
    );
}

/** The items of one half of the gold of `eval/relations`, whose README says what each line is. */
export const readRelations = (half: 'tune' | 'held'): readonly RelationItem[] =>
  readItems(join(import.meta.dirname, 'relations', half));

/** The items that weights are fitted on. */
export const readTrainingRelations = (): readonly RelationItem[] =>
  readItems(join(import.meta.dirname, '../training/relations'));
