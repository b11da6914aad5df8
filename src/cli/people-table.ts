import type { Doubt, JoinedReadings, KnownPerson } from '../hearsay.ts';
import type { Reading, Role } from '../model/index.ts';
import { neutraliseLine } from '../show/index.ts';

/** Doubts that are shown; the JSON has all. */
const MOST_DOUBTS = 20;
const LONGEST = 90;

const cut = (words: string): string => {
  const line = neutraliseLine(words);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

function roleWords({ title, isFormer, seenFrom, seenTo }: Role): string {
  const [from, to] = [seenFrom?.slice(0, 10), seenTo?.slice(0, 10)];
  const dates = from === undefined ? '' : from === to ? ` (${from})` : ` (${from} to ${to})`;
  return `${isFormer ? 'formerly ' : ''}${title}${dates}`;
}

function personLines(
  { id, name, kind, aliases, roles, mentions }: KnownPerson,
  statements: number,
): readonly string[] {
  const documents = new Set(mentions.map(({ document }) => document)).size;
  return [
    `${neutraliseLine(name)} · ${kind} · ${statements} ${statements === 1 ? 'statement' : 'statements'} in ${documents} ${documents === 1 ? 'document' : 'documents'} · ${id}`,
    ...(aliases.length > 0 ? [`    also ${cut(aliases.join(', '))}`] : []),
    ...roles.slice(0, 4).map((role) => `    ${cut(roleWords(role))}`),
  ];
}

function doubtLines(
  doubt: Doubt,
  { people, attributions }: JoinedReadings,
  readings: readonly Reading[],
): readonly string[] {
  const nameOf = (id: string) => neutraliseLine(people.find((one) => one.id === id)?.name ?? id);
  if (doubt.kind === 'same-person')
    return [
      `Are ${doubt.people.map((id) => `${nameOf(id)} (${id})`).join(' and ')} one? ${doubt.reasons.join(', ')}`,
    ];
  const one = attributions.find(
    ({ id, document }) => id === doubt.attribution && document === doubt.document,
  );
  const text = readings.find(({ document }) => document.id === doubt.document)?.document.text ?? '';
  const content = one?.content[0] ? text.slice(one.content[0].start, one.content[0].end) : '';
  const now = doubt.speaker === null ? 'nobody' : [doubt.speaker].flat().map(nameOf).join(' and ');
  const others = doubt.candidates.map(({ id }) => nameOf(id)).join(', ');
  return [
    `Who says ${cut(content)}? Now ${now}${others === '' ? '' : `, or ${others}`} (${doubt.attribution})`,
  ];
}

/** Everybody who speaks, those with most statements first, and what is in doubt. */
export function peopleTable(
  joined: JoinedReadings,
  doubts: readonly Doubt[],
  readings: readonly Reading[],
): string {
  const counts = new Map<string, number>();
  for (const { speaker } of joined.attributions)
    for (const id of speaker === null ? [] : [speaker].flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const speaking = joined.people
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => counts.get(b.id)! - counts.get(a.id)!);
  const lines = speaking.flatMap((person) => personLines(person, counts.get(person.id)!));
  const open = doubts.slice(0, MOST_DOUBTS).flatMap((doubt) => doubtLines(doubt, joined, readings));
  const more =
    doubts.length > MOST_DOUBTS ? [`… and ${doubts.length - MOST_DOUBTS} more (--format json)`] : [];
  return `${[...lines, '', `In doubt: ${doubts.length}`, ...open, ...more].join('\n')}\n`;
}
