import { hash } from 'node:crypto';
import type { Attribution, Document, Person, Provenance, Reading, Role, Span } from '../../../src/index.ts';
import type { Speaker } from './cast.ts';
import { type Layout, layOut, type Placed, sourceMapOf } from './lay-out.ts';
import type { Draft, PassageAttribution } from './passage.ts';

/** What is known of an article beside its words. */
export type Imprint = Pick<
  Document,
  'url' | 'byline' | 'publisher' | 'publishedAt' | 'modifiedAt' | 'readAt'
>;

/** What the ids are made with, by the recipes of src/read/create-document.ts and src/text/attribution-id.ts. */
const sha256 = (text: string): string => hash('sha256', text);

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function documentOf(layout: Layout, title: string, imprint: Imprint): Document {
  const { text, blocks } = layout;
  return {
    ...imprint,
    givenId: null,
    file: null,
    title,
    language: 'en',
    notices: [],
    text,
    blocks,
    pages: [],
    sourceMap: sourceMapOf(blocks),
    id: sha256(JSON.stringify([imprint.url, imprint.publisher, text])),
    contentHash: sha256(text),
  };
}

function rolesOf({ office }: Speaker, publishedAt: string | null): readonly Role[] {
  if (office === null) return [];
  const [title, name] = office;
  return [{ title, office: name, isFormer: false, seenFrom: publishedAt, seenTo: publishedAt }];
}

const personOf = (speaker: Speaker, id: string, publishedAt: string | null): Person => ({
  id,
  name: speaker.name,
  kind: speaker.kind,
  aliases: [...speaker.aliases],
  gender: speaker.gender,
  roles: rolesOf(speaker, publishedAt),
  by: null,
});

/** Ids of all who speak or may speak, numbered as they come. */
function numberSpeakers(attributions: readonly PassageAttribution[]): ReadonlyMap<Speaker, string> {
  const ids = new Map<Speaker, string>();
  for (const speaker of attributions.flatMap(({ speakers, candidates }) => [...speakers, ...candidates])) {
    if (!ids.has(speaker)) ids.set(speaker, `p${ids.size + 1}`);
  }
  return ids;
}

const keyOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join();

type Spans = Pick<Attribution, 'source' | 'cue' | 'content'>;

function place(attribution: PassageAttribution, by: number): Spans {
  const moved = (spans: readonly Span[]) => spans.map((span) => shift(span, by));
  return {
    source: moved(attribution.source),
    cue: moved(attribution.cue),
    content: moved(attribution.content),
  };
}

const idOf = (document: string, { source, cue, content }: Spans): string =>
  sha256([document, keyOf(source), keyOf(cue), keyOf(content)].join('|')).slice(0, 24);

const provenance = (
  found: Omit<Provenance, 'version' | 'evidence'>,
  evidence: readonly Span[],
): Provenance => ({
  ...found,
  version: '1',
  evidence: evidence.slice(0, 1),
});

function speakerField(ids: readonly string[]): Attribution['speaker'] {
  if (ids.length === 0) return null;
  return ids.length === 1 ? ids[0]! : ids;
}

function attributionsOf(
  document: Document,
  placed: readonly Placed[],
  speakers: ReadonlyMap<Speaker, string>,
): readonly Attribution[] {
  const ids = new Map<PassageAttribution, string>();
  const all = placed.flatMap(({ passage, at }) =>
    passage.attributions.map((attribution) => {
      const spans = place(attribution, at);
      ids.set(attribution, idOf(document.id, spans));
      return { attribution, spans };
    }),
  );
  return all.map(({ attribution, spans }) => {
    const { manner, polarity, act, parent, reason, score, candidates, finder } = attribution;
    return {
      id: ids.get(attribution)!,
      ...spans,
      manner,
      polarity,
      act,
      parent: parent === null ? null : ids.get(parent)!,
      speaker: speakerField(attribution.speakers.map((speaker) => speakers.get(speaker)!)),
      resolution: provenance({ kind: 'rule', name: reason, score }, spans.source),
      candidates: candidates.map((speaker, at) => ({
        id: speakers.get(speaker)!,
        score: at === 0 ? 0.5 : 0.3,
      })),
      provenance: provenance(finder, spans.cue),
    };
  });
}

/** Publishes a draft: as the reading that comes of it, with the ids that reading would give. */
export function assembleReading(draft: Draft, imprint: Imprint): Reading {
  const layout = layOut(draft);
  const document = documentOf(layout, draft.title, imprint);
  const speakers = numberSpeakers(layout.placed.flatMap(({ passage }) => passage.attributions));
  return {
    document,
    attributions: attributionsOf(document, layout.placed, speakers),
    people: [...speakers].map(([speaker, id]) => personOf(speaker, id, document.publishedAt)),
    notices: [],
  };
}
