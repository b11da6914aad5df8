import type { Attribution, AttributionPlace } from '../../../../src/model/index.ts';
import type { Doubt } from '../../../../src/server/contract.ts';

/** What a doubt is known by in the address, as long as it is the same question. */
export function doubtKey(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'speaker':
      return `s-${doubt.attribution.id}`;
    case 'link':
      return `l-${doubt.link.id}`;
    default:
      return `p-${doubt.people[0].id}-${doubt.people[1].id}`;
  }
}

/** Where an attribution stands in a document (its id). */
export const placeOf = (document: string, { cue, content }: Attribution): AttributionPlace => ({
  document,
  cue,
  content,
});

/** Who speaks an attribution: ids, none where nobody has been made out. */
export const speakersOf = ({ speaker }: Attribution): readonly string[] => [speaker ?? []].flat();
