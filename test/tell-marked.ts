import type { Attribution, Manner, Person, Polarity, ToldDocument } from '../src/model/index.ts';
import { mark } from './mark.ts';
import { plainDocument } from './plain-document.ts';

/** What is told of a marked text beside its marking, each by the attribution's place. */
export interface Telling {
  readonly people?: readonly Person[];
  readonly speakers?: readonly (string | null)[];
  readonly parents?: readonly (number | null)[];
  readonly polarities?: readonly Polarity[];
  readonly manners?: readonly Manner[];
  readonly day?: number | null;
  readonly publisher?: string | null;
}

/** An annotated text (`mark`) as linking is told of it; attributions are `a1`, `a2` …, each said by person `p1` unless told. */
export function tellMarked(annotated: string, telling: Telling = {}): ToldDocument {
  const { text, attributions } = mark(annotated);
  const { id, language } = plainDocument(text);
  return {
    ...{ id, family: id, text, title: null, language },
    publisher: telling.publisher ?? null,
    day: telling.day ?? null,
    sentences: [...text.matchAll(/[^.!?]+[.!?]?[”"’]*\s*/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.trimEnd().length,
    })),
    attributions: attributions.map((roles, place): Attribution => {
      const parent = telling.parents?.[place] ?? null;
      return {
        id: `a${place + 1}`,
        ...roles,
        manner:
          telling.manners?.[place] ?? (text[roles.content[0]?.start ?? 0] === '“' ? 'direct' : 'indirect'),
        polarity: telling.polarities?.[place] ?? 'asserted',
        act: 'say',
        parent: parent === null ? null : `a${parent}`,
        speaker: telling.speakers?.[place] === undefined ? 'p1' : telling.speakers[place],
        resolution: null,
        candidates: [],
        provenance: { kind: 'import', name: 'test', version: '1', score: 1, evidence: [] },
      };
    }),
    people: telling.people ?? [],
  };
}
