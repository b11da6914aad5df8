import type { Attribution, Segmented, Span } from '../model/index.ts';
import { type Chosen, chooseCandidates } from './choose/choose-candidates.ts';
import { continueSpeech } from './choose/continue-speech.ts';
import { findParents } from './choose/find-parents.ts';
import { judgeManner } from './choose/judge-manner.ts';
import { judgePolarity } from './choose/judge-polarity.ts';
import type { Engine } from './engine.ts';
import { proposeCandidates } from './rules/propose-candidates.ts';

const VERSION = '1';

type Hash = (text: string) => string;

const spansKey = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join();

/** Id of an attribution: the hash of its document and the spans of its roles. */
function attributionId(documentId: string, { source, cue, content }: Chosen, hash: Hash): string {
  return hash([documentId, ...[source, cue, content].map(spansKey)].join('|')).slice(0, 24);
}

function attribute(segmented: Segmented, hash: Hash): Attribution[] {
  const { candidates, bare } = proposeCandidates(segmented);
  const chosen = continueSpeech(segmented, chooseCandidates(candidates), bare);
  const { kept, parents } = findParents(chosen);
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
    provenance: {
      kind: 'rule',
      name: one.rule,
      version: VERSION,
      score: Math.round(one.score * 1000) / 1000,
      evidence: [...one.cue],
    },
  }));
}

/**
 * The rules engine: rules propose, a weight for each feature decides, and what is left is joined and nested. Takes
 * about linear time in the text. `hash` gives the ids of attributions and must be the same function everywhere.
 */
export function createRulesEngine({ hash }: { readonly hash: Hash }): Engine {
  return { name: 'rules', version: VERSION, attribute: (segmented) => attribute(segmented, hash) };
}
