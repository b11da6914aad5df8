import type { Attribution, Provenance, Segmented } from '../model/index.ts';
import { attributionId } from '../text/attribution-id.ts';
import type { Chosen } from './choose/choose-candidates.ts';
import { continueSpeech } from './choose/continue-speech.ts';
import { findParents } from './choose/find-parents.ts';
import { judgeManner } from './choose/judge-manner.ts';
import { judgePolarity } from './choose/judge-polarity.ts';
import type { Hash } from './engine.ts';
import type { Candidate } from './rules/candidate.ts';

/** What an engine has chosen, and the quotations that stand by themselves. */
export interface Found {
  readonly chosen: readonly Chosen[];
  readonly bare: readonly Candidate[];
  readonly hash: Hash;
  readonly provenanceOf: (one: Chosen) => Provenance;
}

/**
 * What both engines do with what they have chosen: join speech that goes on without a cue, nest, and judge manner and
 * polarity.
 */
export function assembleAttributions(
  segmented: Segmented,
  { chosen, bare, hash, provenanceOf }: Found,
): Attribution[] {
  const { kept, parents } = findParents(continueSpeech(segmented, chosen, bare));
  const ids = kept.map((one) => attributionId(segmented.document.id, one, hash));
  return kept.map((one, index) => ({
    id: ids[index]!,
    source: one.source,
    cue: one.cue,
    content: one.content,
    manner: judgeManner(segmented, one),
    polarity: judgePolarity(one, kept[parents[index] ?? -1] ?? null),
    act: one.act,
    parent: parents[index] === null ? null : ids[parents[index]!]!,
    speaker: null,
    resolution: null,
    candidates: [],
    provenance: provenanceOf(one),
  }));
}
