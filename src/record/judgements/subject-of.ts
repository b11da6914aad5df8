import type { AttributionPlace, Decision, Subject } from '../../model/index.ts';
import { placeKey } from '../../text/attribution-id.ts';
import { pairKey } from './people-steps.ts';

const subjectKey = (subject: Subject): string => {
  if ('document' in subject) return `d|${subject.document}`;
  if ('person' in subject) return `p|${subject.person}`;
  return `a|${placeKey(subject.attribution)}`;
};

const added = (document: string, values: Pick<AttributionPlace, 'cue' | 'content'>): AttributionPlace => ({
  document,
  cue: values.cue,
  content: values.content,
});

/**
 * What a decision is about, as a key: of two decisions on the same, the later must name the earlier as what it replaces.
 * Notes and splits stand beside one another, so `unique` keeps theirs apart.
 */
export function subjectOf(decision: Decision, unique: string): string {
  switch (decision.type) {
    case 'merge':
    case 'apart':
      return `people|${pairKey(...decision.people)}`;
    case 'rename':
      return `name|${decision.person}`;
    case 'speaker':
      return `speaker|${placeKey(decision.attribution)}`;
    case 'accept':
    case 'change':
    case 'reject':
      return `a|${placeKey(decision.attribution)}`;
    case 'add':
      return `a|${placeKey(added(decision.document, decision.values))}`;
    case 'accept-link':
    case 'reject-link': {
      const { relation, from, to } = decision;
      return `link|${relation}|${placeKey(from)}|${to === null ? '' : placeKey(to)}`;
    }
    case 'same-statement':
    case 'other-statement':
      return `statement|${decision.attributions.map(placeKey).sort().join('|')}`;
    case 'restrict':
    case 'hold':
    case 'access':
    case 'publish':
      return `${decision.type}|${subjectKey(decision.about)}`;
    case 'undo':
      return `undo|${decision.judgement}`;
    default:
      return `${decision.type}|${unique}`;
  }
}
