import type { Attribution } from '../../../model/index.ts';
import { type Line, offsetsOf } from './fields.ts';

/** What found an attribution, in the words of `--engine`. */
const ENGINES = { rule: 'rules', model: 'model', reviewer: 'reviewer', import: 'import' } as const;

/** An attribution as it is now, after judgements. */
export interface ExportedAttribution {
  /** Id of the document. */
  readonly document: string;
  /** Parent and speakers are ids of the record. */
  readonly attribution: Attribution;
  readonly standing: string;
}

/** The current state of an attribution as a line: what `read` writes of one, with document and standing. */
export function attributionLine({ document, attribution: one, standing }: ExportedAttribution): Line {
  return {
    type: 'attribution',
    id: one.id,
    document,
    source: offsetsOf(one.source),
    cue: offsetsOf(one.cue),
    content: offsetsOf(one.content),
    manner: one.manner,
    polarity: one.polarity,
    act: one.act,
    parent: one.parent,
    speaker: one.speaker,
    resolution: one.resolution && {
      reason: one.resolution.name,
      score: one.resolution.score,
      evidence: offsetsOf(one.resolution.evidence),
    },
    candidates: one.candidates.map(({ id, score }) => ({ id, score })),
    confidence: one.provenance.score,
    engine: ENGINES[one.provenance.kind],
    standing,
  };
}
