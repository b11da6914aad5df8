import type { Attribution, Link, Relation, ToldDocument } from '../src/model/index.ts';
import type { LinkWork } from '../src/record/ports.ts';
import { indexTokens } from '../src/text/tokens/index-tokens.ts';
import { PORTS } from './record-stores.ts';

/** Cues that do something to what they name: “Bo Lind disputed that WORDS”. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  denied: 'deniesSaying',
  disputed: 'disputes',
  withdrew: 'retracts',
  'apologised for': 'apologisesFor',
  'is sorry if': 'apologisesFor',
  confirmed: 'confirms',
  noted: 'correctedByOutlet',
};

const contentOf = ({ text }: ToldDocument, { content }: Attribution): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');
const cueOf = ({ text }: ToldDocument, { cue }: Attribution): string =>
  cue.map(({ start, end }) => text.slice(start, end)).join(' ');
const speakersOf = ({ speaker }: Attribution): readonly string[] => [speaker ?? []].flat();

/** Letters alone, without what stands in brackets. */
const plain = (words: string): string =>
  words
    .replace(/^that /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();

const isSame = (one: string, other: string): boolean =>
  plain(one).startsWith(plain(other)) || plain(other).startsWith(plain(one));

function linkOf(document: ToldDocument, one: Attribution, relation: Relation, to: string | null): Link {
  const isConditional = cueOf(document, one) === 'is sorry if';
  return {
    id: `${one.id.slice(0, 20)}${relation.length.toString(16).padStart(4, '0')}`,
    ...{ document: document.id, from: one.id, to, relation, isConditional },
    status: to === null || isConditional ? 'proposed' : 'settled',
    fault: relation === 'correctedByOutlet' ? 'speaker' : null,
    candidates: [],
    provenance: { kind: 'rule', name: 'fake', version: '1', score: 0.9, evidence: one.cue },
  };
}

/** Linking by rules that a test can foresee: the same words are one utterance, cues say what is done to it. */
export const FAKE_LINKS: LinkWork = {
  ...PORTS.links,
  version: 'fake',
  async link(document, archive) {
    const attributions = document.attributions.filter(
      ({ polarity }) => polarity === 'asserted' || polarity === 'hedged',
    );
    const relationOf = (one: Attribution) => RELATIONS[cueOf(document, one)] ?? null;
    const { answers: found } = await archive.find(
      attributions.map((one) => ({
        speakers: relationOf(one) === null ? speakersOf(one) : [],
        terms: indexTokens(contentOf(document, one)).map(({ stem }) => stem),
        from: null,
        to: document.day,
        most: 12,
      })),
    );
    const alike = attributions.map((one, at) =>
      found[at]!.filter(({ document: other, attribution }) => {
        const that = other.attributions.find(({ id }) => id === attribution)!;
        return !RELATIONS[cueOf(other, that)] && isSame(contentOf(other, that), contentOf(document, one));
      }),
    );
    const groups = attributions.map((one, at) => ({
      attributions: [one.id],
      statements: relationOf(one) === null ? [...new Set(alike[at]!.map(({ statement }) => statement))] : [],
      score: 1,
    }));
    const links = attributions.flatMap((one, at) => {
      const relation = relationOf(one);
      return relation === null ? [] : [linkOf(document, one, relation, alike[at]![0]?.attribution ?? null)];
    });
    const asked = document.people.map(({ id }) => id);
    return { groups, links, awaited: links.map(({ id }) => ({ link: id, people: asked })) };
  },
};

/** No linking: every attribution is a statement of its own. For records of thousands that are about something else. */
export const NO_LINKS: LinkWork = {
  ...PORTS.links,
  version: 'none',
  sentences: () => [],
  link: async ({ attributions }) => ({
    groups: attributions.map(({ id }) => ({ attributions: [id], statements: [], score: 1 })),
    links: [],
    awaited: [],
  }),
};
