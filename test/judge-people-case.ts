import { resolveSpeakers } from '../src/resolve/index.ts';
import { segment } from '../src/segment/index.ts';
import { plainDocument } from './plain-document.ts';
import type { GoldSpeaker, PeopleCase } from './read-people-cases.ts';

/** What became of one attribution: wrong is when anybody else is named. */
export interface SpeakerVerdict {
  readonly verdict: 'right' | 'unresolved' | 'wrong';
  readonly source: string;
  readonly gold: string;
  readonly found: string;
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘“”"']/g, '')
    .replace(/^(?:the|an?) /, '');

function judge(gold: GoldSpeaker, found: readonly (readonly string[])[]): SpeakerVerdict['verdict'] {
  const isAuthor = gold.kind === 'author';
  const wanted = gold.names.map((name) => (isAuthor ? 'author' : fold(name)));
  if (found.length === 0) return wanted.length === 0 ? 'right' : 'unresolved';
  const isEach = found.every((names) => names.some((name) => wanted.includes(fold(name))));
  const isAll = wanted.every((name) => found.some((names) => names.some((one) => fold(one) === name)));
  return isEach && isAll ? 'right' : 'wrong';
}

/** Resolves the speakers of a case, its attributions being given, and compares them with what it says. */
export function judgePeopleCase({ text, attributions, speakers }: PeopleCase): readonly SpeakerVerdict[] {
  const reading = resolveSpeakers(segment(plainDocument(text)), attributions);
  return reading.attributions.map(({ id, speaker, source, resolution }) => {
    const ids = speaker === null ? [] : [speaker].flat();
    const found = ids.map((one) => {
      const { name, aliases } = reading.people.find((person) => person.id === one)!;
      return [name, ...aliases];
    });
    const gold = speakers[Number(id)]!;
    return {
      verdict: gold.kind === 'author' && resolution?.name === 'author' ? 'right' : judge(gold, found),
      source: source.map(({ start, end }) => text.slice(start, end)).join(' … '),
      gold: gold.names.join(' + ') || 'unresolved',
      found: `${found.map(([name]) => name).join(' + ') || '—'} (${resolution?.name})`,
    };
  });
}
