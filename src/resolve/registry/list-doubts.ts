import type { Candidate } from '../../model/index.ts';
import type { JoinedAttribution, JoinedReadings } from './joined-readings.ts';

/** Something that a person should look at: whether two people are one, or who speaks an attribution. */
export type Doubt = {
  /** How much harm a mistake does here; for ordering alone. */
  readonly harm: number;
  /** Between 0 and 1: how sure the machine is of what it has now. */
  readonly score: number;
} & (
  | {
      readonly kind: 'same-person';
      readonly people: readonly [string, string];
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'speaker';
      readonly document: string;
      readonly attribution: string;
      readonly speaker: JoinedAttribution['speaker'];
      readonly candidates: readonly Candidate[];
    }
);

/** Words put into a named mouth do more harm verbatim than reported, and either more than words left unattributed. */
const VERBATIM = 3;
const NAMED = 3;
/** A speaker as sure as this is in no doubt. */
const SURE = 0.8;

function speakerDoubt(one: JoinedAttribution, isNamed: (id: string) => boolean): Doubt | null {
  const { resolution, candidates, speaker } = one;
  if (resolution === null || resolution.kind === 'reviewer' || resolution.score >= SURE) return null;
  const isUnnamed = speaker === null || [speaker].flat().every((id) => !isNamed(id));
  if (isUnnamed && candidates.length === 0) return null; // nobody is named, and nobody could be
  const weight = (one.manner === 'indirect' ? 1 : VERBATIM) * (speaker === null ? 1 : NAMED);
  const { score } = resolution;
  return {
    kind: 'speaker',
    document: one.document,
    attribution: one.id,
    speaker,
    candidates,
    score,
    harm: weight * (1 - score),
  };
}

/** All that is doubtful about who speaks, what would do most harm first. */
export function listDoubts({ people: known, attributions, questions }: JoinedReadings): readonly Doubt[] {
  const spoken = new Map<string, number>();
  for (const { speaker, manner } of attributions)
    for (const id of speaker === null ? [] : [speaker].flat())
      spoken.set(id, (spoken.get(id) ?? 0) + (manner === 'indirect' ? 1 : VERBATIM));
  const people = questions.map(({ a, b, score, reasons }): Doubt => {
    const fewer = Math.min(spoken.get(a) ?? 0, spoken.get(b) ?? 0);
    return {
      kind: 'same-person',
      people: [a, b],
      reasons,
      score,
      harm: fewer * (1 - Math.abs(2 * score - 1)),
    };
  });
  const unnamed = new Set(
    known.filter(({ kind }) => kind !== 'person' && kind !== 'organisation').map(({ id }) => id),
  );
  const speakers = attributions
    .map((one) => speakerDoubt(one, (id) => !unnamed.has(id)))
    .filter((doubt) => doubt !== null);
  return [...people, ...speakers].sort((x, y) => y.harm - x.harm);
}
