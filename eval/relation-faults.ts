import { RELATIONS } from '../src/model/index.ts';
import type { RelationItem, RelationLink } from './read-relations.ts';

const KNOWN: readonly string[] = RELATIONS;

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What an item says that cannot be, a line each. */
export function faultsOf({ slug, documents, attributions, ...item }: RelationItem): readonly string[] {
  const texts = new Map(documents.map(({ letter, text }) => [letter, tidy(text)]));
  const known = new Map(attributions.map((one) => [one.id, one]));
  const has = (id: string, words: string) => texts.get(id[0]!)?.includes(tidy(words)) ?? false;
  const missing = attributions.flatMap(({ id, source, cue, content, after, parent }) => [
    ...[source, cue, after, ...content].flatMap((words) =>
      words === null || has(id, words) ? [] : [`${id}: “${words}” does not stand there`],
    ),
    ...(parent === null || known.has(parent) ? [] : [`${id}: no parent ${parent}`]),
  ]);
  const ends = ({ from, to, candidates }: RelationLink) => [from, to ?? '*', ...candidates];
  const named = [
    ...item.same.flat(),
    ...item.apart.flat(),
    ...[...item.links, ...item.conditional, ...item.traps].flatMap(({ from, to, candidates }) => [
      from,
      ...(to === null ? [] : [to]),
      ...candidates,
    ]),
  ];
  const links = [...item.links, ...item.conditional];
  return [
    ...missing,
    ...named.filter((id) => !known.has(id)).map((id) => `no attribution ${id}`),
    ...links.filter(({ from, words }) => !has(from, words)).map(({ words }) => `no evidence “${words}”`),
    ...[...links, ...item.traps]
      .filter(({ relation }) => !KNOWN.includes(relation))
      .map((link) => `${ends(link).join(' ')}: no relation ${link.relation}`),
  ].map((fault) => `${slug}: ${fault}`);
}
