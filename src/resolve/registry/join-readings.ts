import type { Attribution, Judgement, Reading } from '../../model/index.ts';
import { applyDecisions } from '../decisions/apply-decisions.ts';
import { currentJudgements } from '../decisions/current-judgements.ts';
import { joinPeople } from './join-people.ts';
import type { JoinedAttribution, JoinedReadings } from './joined-readings.ts';
import type { PeopleQuestion } from './people-comparison.ts';
import { createRegistry, type PeopleRegistry } from './people-registry.ts';

/** What joining goes by beside the readings. */
export interface JoinOptions {
  /** SHA-256 in hexadecimal, or another hash of at least 24 characters. */
  readonly hash: (text: string) => string;
  readonly judgements?: readonly Judgement[];
  /** Where people are kept; an empty registry in memory. */
  readonly registry?: PeopleRegistry;
  /** Id of the document that a document copies or revises. */
  readonly copyOf?: (document: string) => string | null;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The last decision on each pair of people: one, or not. */
function decidedPairs(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const pairs = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const { decision } = judgement;
    if (decision.type === 'apart' || decision.type === 'merge')
      pairs.set(pairKey(...decision.people), judgement);
  }
  return pairs;
}

function joinedAttribution(
  one: Attribution,
  document: string,
  ids: ReadonlyMap<string, string>,
): JoinedAttribution {
  const idOf = (local: string) => ids.get(local)!;
  const { speaker, candidates } = one;
  return {
    ...one,
    document,
    speaker: speaker === null ? null : typeof speaker === 'string' ? idOf(speaker) : speaker.map(idOf),
    candidates: candidates.map(({ id, score }) => ({ id: idOf(id), score })),
  };
}

/**
 * Joins the people of readings, in the order given (the earliest first is best), and applies what people have decided.
 * The same readings and judgements always give the same people under the same ids.
 */
export function joinReadings(readings: readonly Reading[], options: JoinOptions): JoinedReadings {
  const registry = options.registry ?? createRegistry();
  const current = currentJudgements(options.judgements ?? []);
  const decided = decidedPairs(current);
  const isApart = (a: string, b: string) => decided.get(pairKey(a, b))?.decision.type === 'apart';
  const isHeld = (one: Judgement) =>
    (one.decision.type !== 'merge' && one.decision.type !== 'apart') ||
    decided.get(pairKey(...one.decision.people)) === one;
  const judgements = current.filter(isHeld);
  const forwards = new Map<string, string>();
  const attributions: JoinedAttribution[] = [];
  const questions: PeopleQuestion[] = [];
  const asked = new Set<string>();
  for (const reading of readings) {
    const copyOf = options.copyOf?.(reading.document.id) ?? null;
    const joined = joinPeople(reading, { registry, hash: options.hash, copyOf, isApart });
    for (const [from, to] of joined.forwards) forwards.set(from, to);
    attributions.push(
      ...reading.attributions.map((one) => joinedAttribution(one, reading.document.id, joined.ids)),
    );
    for (const one of joined.questions)
      if (!asked.has(pairKey(one.a, one.b)) && asked.add(pairKey(one.a, one.b))) questions.push(one);
  }
  return applyDecisions({ registry, attributions, questions, judgements, forwards, hash: options.hash });
}
