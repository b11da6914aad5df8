import type { Doubt } from '../../../../src/server/contract.ts';
import { speakersOf } from '../queue/doubt-key.ts';

/** Somebody who may be the speaker, as the machine has it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Between 0 and 1; null where no machine has given one. */
  readonly score: number | null;
  /** Whether it is who speaks as things stand. */
  readonly isNow: boolean;
}

/** Who may speak, as the attribution has it now first, then as likely as the machine thinks. Nine at most: keys choose. */
export function speakerChoices({
  attribution,
  people,
}: Extract<Doubt, { kind: 'speaker' }>): readonly Candidate[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const now = speakersOf(attribution);
  const score = attribution.resolution?.score ?? null;
  const others = attribution.candidates.filter(({ id }) => !now.includes(id));
  return [
    ...now.map((id) => ({ id, name: names.get(id) ?? id, score, isNow: true })),
    ...others.map((one) => ({ ...one, name: names.get(one.id) ?? one.id, isNow: false })),
  ].slice(0, 9);
}
