import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf } from '../chunks/chunk-at.ts';
import { itemSpan } from '../chunks/region-span.ts';
import type { VerbGroup } from '../chunks/verb-group.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';
import { subjectInFront } from '../clauses/find-subject.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';
import { type Cued, propose } from './propose-verb.ts';

const DECLINING: CueVerb = { lemma: 'have', act: 'decline', kind: 'speech', forms: ['past'] };
const SCORE = 0.7;

/** “The bank had no comment”, “will make no further comment”: declining, with verbs that are no cues otherwise. */
export function proposeNoComment(region: ChunkedRegion, group: VerbGroup): Candidate | null {
  const verb = region.chunks[group.chunk]!;
  const object = region.chunks[group.chunk + 1];
  const isWithheld =
    /^(?:have|has|had|make|makes|made|offer|offers|offered|give|gave)$/.test(verb.word) &&
    object?.kind === 'np' &&
    /^(?:comment|comments)$/.test(object.word) &&
    region.items[object.first]!.word === 'no';
  const subject = isWithheld ? subjectInFront(region, group.chunk) : null;
  if (!subject) return null;
  const led: Cued = { ...group, verb: DECLINING };
  const content = [itemSpan(region, object!.first, itemOf(region, group.chunk + 2))];
  return propose({
    region,
    group: led,
    subject,
    rule: 'no-comment',
    frame: 'no-comment',
    cue: [group.chunk, group.chunk + 1],
    content,
    bounds: fixed(SCORE),
  });
}
