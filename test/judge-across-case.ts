import { createRegistry, joinPeople, type PeopleQuestion } from '../src/resolve/index.ts';
import { sha256 } from './plain-document.ts';
import type { AcrossCase } from './read-across-cases.ts';

/** What joining did to the pairs of a case. */
export interface AcrossVerdict {
  /** Pairs that are one and were made one, and all that are. */
  readonly joined: number;
  readonly same: number;
  /** Pairs that must not be one and were made one, and all such. */
  readonly mixed: number;
  readonly apart: number;
  /** Pairs that a person was asked about, and all that he should be. */
  readonly asked: number;
  readonly ask: number;
  readonly faults: readonly string[];
}

const pairsOf = (numbers: readonly number[]): (readonly [number, number])[] =>
  numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => [a, b] as const));

/** Joins the people of the documents of a case in order, and compares what came of it with what the case says. */
export function judgeAcrossCase({ readings, speakers, same, apart, ask }: AcrossCase): AcrossVerdict {
  const registry = createRegistry();
  const ids = new Map<string, string>();
  const questions: PeopleQuestion[] = [];
  for (const reading of readings) {
    const joined = joinPeople(reading, { registry, hash: sha256 });
    for (const [local, id] of joined.ids) ids.set(`${reading.document.id} ${local}`, id);
    questions.push(...joined.questions);
  }
  const idOf = (number: number): string | null => {
    const speaker = speakers.get(number) ?? null;
    return speaker && (ids.get(`${speaker.document} ${speaker.local}`) ?? null);
  };
  const isOne = ([a, b]: readonly [number, number]) => idOf(a) !== null && idOf(a) === idOf(b);
  const isAsked = ([a, b]: readonly [number, number]) =>
    questions.some((one) => [one.a, one.b].includes(idOf(a)!) && [one.a, one.b].includes(idOf(b)!));
  const [sames, aparts, asks] = [same, apart, ask].map((groups) => groups.flatMap(pairsOf));
  const faults = [
    ...sames!.filter((pair) => !isOne(pair)).map((pair) => `${pair.join(' and ')} are one`),
    ...aparts!.filter(isOne).map((pair) => `${pair.join(' and ')} are two`),
    ...asks!
      .filter((pair) => isOne(pair) || !isAsked(pair))
      .map((pair) => `${pair.join(' and ')}: ask${isOne(pair) ? ', and do not join' : ''}`),
  ];
  return {
    joined: sames!.filter(isOne).length,
    same: sames!.length,
    mixed: [...aparts!, ...asks!].filter(isOne).length,
    apart: aparts!.length + asks!.length,
    asked: asks!.filter((pair) => !isOne(pair) && isAsked(pair)).length,
    ask: asks!.length,
    faults,
  };
}
