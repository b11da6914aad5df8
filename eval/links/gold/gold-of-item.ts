import type { Person, PersonKind, Polarity, Reading, Relation, Span } from '../../../src/model/index.ts';
import type { RelationAttribution, RelationItem, RelationLink } from '../../read-relations.ts';
import type { GoldCase, GoldLink, GoldReport } from './gold-case.ts';
import { type FoldedText, foldSpaces, placeWords, unfold } from './place-words.ts';

/** Every statement that an attribution is in, as one set of attributions; itself alone where it is in none. */
function statementsWith(id: string, statements: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set([id, ...statements.filter((ids) => ids.includes(id)).flat()]);
}

function goldLink(link: RelationLink, { same, conditional }: RelationItem): GoldLink {
  const { from, to, relation, flags, words } = link;
  return {
    from: statementsWith(from, same),
    to: to === null ? null : statementsWith(to, same),
    relation: relation as Relation,
    isConditional: conditional.includes(link),
    isOptional: flags.includes('optional'),
    isProposedOnly: flags.includes('proposed-only') || relation === 'contradicts',
    name: `${from} -> ${to ?? '?'}`,
    words,
  };
}

/** The report of each attribution, parents before what stands in them. */
function placeReports(
  attributions: readonly RelationAttribution[],
  texts: ReadonlyMap<string, FoldedText>,
): readonly GoldReport[] {
  const folded = new Map<string, readonly Span[]>();
  const placed = new Map<string, GoldReport>();
  const place = (one: RelationAttribution): void => {
    if (placed.has(one.id)) return;
    const parent = attributions.find(({ id }) => id === one.parent);
    if (parent) place(parent);
    const text = texts.get(one.id[0]!)!;
    const inside = (parent && folded.get(parent.id)) ?? [];
    const spans = placeWords(text.folded, { ...one, inside });
    folded.set(one.id, spans.content);
    const original = (all: readonly Span[]) => all.map((span) => unfold(text, span));
    placed.set(one.id, {
      id: one.id,
      document: one.id[0]!,
      source: original(spans.source),
      cue: original(spans.cue),
      content: original(spans.content),
      polarity: one.polarity as Polarity,
      manner: null,
      speakers: one.speaker === null ? [] : [one.speaker],
      parent: one.parent,
    });
  };
  attributions.forEach(place);
  return attributions.map(({ id }) => placed.get(id)!);
}

const ORGANISATION =
  /\b(?:Agency|Association|Bank|Board|Chapter|Committee|Company|Council|Department|Federation|Forum|Institute|Office|Press|Society|Stock|Union|FC|Ltd|Inc|Party|Trust|Group|University|Ministry)\b/;

/** What kind a speaker of the gold is, as far as the name tells. */
function kindOf(name: string, outlets: ReadonlySet<string>): PersonKind {
  if (outlets.has(name) || ORGANISATION.test(name)) return 'organisation';
  if (/^\p{Ll}/u.test(name) && !/^the\b/.test(name)) return /s\b/.test(name) ? 'group' : 'anonymous';
  return name.includes(' ') ? 'person' : 'organisation';
}

/** A speaker of the gold, with what our own readings make of one of that name; else with the surname as an alias. */
function personOf(name: string, outlets: ReadonlySet<string>, readings: readonly Reading[]): Person {
  const known = readings.flatMap(({ people }) => people).filter((person) => person.name === name);
  const kind = known[0]?.kind ?? kindOf(name, outlets);
  const surname = kind === 'person' && name.includes(' ') ? [name.split(' ').at(-1)!] : [];
  return {
    id: name,
    name,
    kind,
    aliases: [...new Set([...known.flatMap(({ aliases }) => aliases), ...surname])],
    gender: known[0]?.gender ?? null,
    roles: [],
    by: null,
  };
}

/** A situation of eval/relations, its documents being read; `readings` are theirs, in order. */
export function goldOfItem(item: RelationItem, readings: readonly Reading[]): GoldCase {
  const { slug, documents, attributions, same, apart, links, conditional, traps } = item;
  const texts = new Map(
    documents.map(({ letter }, at) => [letter, foldSpaces(readings[at]!.document.text)] as const),
  );
  const outlets = new Set(documents.map(({ outlet }) => outlet));
  const names = new Set([...attributions.flatMap(({ speaker }) => speaker ?? []), ...outlets]);
  const firstAt = (url: string) => documents.find((one) => one.url === url)!.letter;
  return {
    slug,
    documents: documents.map(({ letter, url }, at) => ({
      key: letter,
      reading: readings[at]!,
      origin: firstAt(url) === letter ? null : firstAt(url),
    })),
    people: [...names].map((name) => personOf(name, outlets, readings)),
    reports: placeReports(attributions, texts),
    statements: same,
    apart,
    links: [...links, ...conditional].map((link) => goldLink(link, item)),
    traps: traps.map((link) => goldLink(link, item)),
    isComplete: false,
  };
}
