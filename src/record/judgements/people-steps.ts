import type { AttributionPlace, Judgement } from '../../model/index.ts';
import { findPlace } from '../../text/find-place.ts';
import type { JudgedAttribution } from './judged-attribution.ts';
import type { RecordedJudgement } from './recorded-judgement.ts';

/** One decision on who speaks, with the ids that held when it was made. */
type Step =
  | { readonly type: 'merge'; readonly from: string; readonly into: string }
  | {
      readonly type: 'split';
      readonly person: string;
      readonly places: readonly AttributionPlace[];
      /** Who gets the places, and who gets all else. */
      readonly moved: string;
      readonly rest: string;
      readonly judgement: RecordedJudgement;
    }
  | {
      readonly type: 'speaker';
      readonly place: AttributionPlace;
      readonly speakers: readonly string[];
      readonly judgement: RecordedJudgement;
    };

/** What people decided on who is who, in order. */
export interface PeopleSteps {
  readonly steps: readonly Step[];
  /** Into whom a merged person went, by the end. */
  readonly survivors: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** Pairs of ids that are not one, as `pairKey` has them. */
  readonly apart: ReadonlySet<string>;
}

/** Two ids in whatever order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Follows an id to where it leads. */
export function survivorOf(survivors: ReadonlyMap<string, string>, id: string): string {
  let now = id;
  for (let next = survivors.get(now); next !== undefined; next = survivors.get(now)) now = next;
  return now;
}

/** Makes steps of the judgements that hold, in the order in which they were made. */
export function planPeople(judgements: readonly RecordedJudgement[]): PeopleSteps {
  const steps: Step[] = [];
  const survivors = new Map<string, string>();
  const names = new Map<string, string>();
  const apart = new Set<string>();
  const now = (id: string) => survivorOf(survivors, id);
  for (const judgement of judgements) {
    const { decision, minted } = judgement;
    if (decision.type === 'merge') {
      const [into, from] = [now(decision.people[0]), now(decision.people[1])];
      if (into !== from) survivors.set(from, into);
      if (into !== from) steps.push({ type: 'merge', from, into });
      apart.delete(pairKey(...decision.people));
    } else if (decision.type === 'apart') apart.add(pairKey(...decision.people));
    else if (decision.type === 'rename') names.set(now(decision.person), decision.name);
    else if (decision.type === 'speaker') {
      const speakers = decision.speaker === null ? [] : [now(decision.speaker)];
      steps.push({ type: 'speaker', place: decision.attribution, speakers, judgement });
    } else if (decision.type === 'add') {
      const speakers = decision.speaker === null ? [] : [now(decision.speaker)];
      const place = { document: decision.document, ...decision.values };
      steps.push({ type: 'speaker', place, speakers, judgement });
    } else if ((decision.type === 'accept' || decision.type === 'change') && decision.speakers !== null) {
      const speakers = decision.speakers.map(now);
      steps.push({ type: 'speaker', place: decision.attribution, speakers, judgement });
    } else if (decision.type === 'split' && minted) {
      const person = now(decision.person);
      const [moved, rest] = minted.isRest ? [person, minted.id] : [minted.id, person];
      names.set(moved, decision.name);
      steps.push({ type: 'split', person, places: decision.attributions, moved, rest, judgement });
    }
  }
  return { steps, survivors, names, apart };
}

/** Who speaks an attribution after what was decided. */
export interface JudgedSpeakers {
  readonly attribution: JudgedAttribution;
  /** Each with whom machines took it to be, null where a person said so. */
  readonly speakers: readonly { readonly person: string; readonly base: string | null }[];
  /** What decided it last, null for machines. */
  readonly judgement: Judgement | null;
}

const isAt = (place: AttributionPlace, one: JudgedAttribution): boolean =>
  place.document === one.first.document &&
  (findPlace(place, [one]) !== null || findPlace(place, [{ ...one, ...one.first }]) !== null);

/** Ids that places stand for in a document; a place of two look-alikes stands for none. */
function placed(
  places: readonly AttributionPlace[],
  attributions: readonly JudgedAttribution[],
): ReadonlySet<string> {
  return new Set(
    places.flatMap((place) => {
      const found = attributions.filter((one) => isAt(place, one));
      return found.length === 1 ? [found[0]!.id] : [];
    }),
  );
}

/** Applies the steps, in order, to the attributions of a document, whose speakers are ids of the record already. */
export function judgeSpeakers(
  attributions: readonly JudgedAttribution[],
  { steps }: PeopleSteps,
): readonly JudgedSpeakers[] {
  const now: { -readonly [K in keyof JudgedSpeakers]: JudgedSpeakers[K] }[] = attributions.map(
    (attribution) => ({
      attribution,
      speakers: [attribution.speaker ?? []].flat().map((person) => ({ person, base: person })),
      judgement: null,
    }),
  );
  for (const step of steps) {
    if (step.type === 'merge') {
      for (const one of now) one.speakers = moveSpeakers(one.speakers, step.from, step.into);
      continue;
    }
    const ids = placed(step.type === 'split' ? step.places : [step.place], attributions);
    for (const one of now) {
      const isMeant = ids.has(one.attribution.id);
      if (step.type === 'split') {
        const isHis = one.speakers.some(({ person }) => person === step.person);
        if (isHis) one.speakers = moveSpeakers(one.speakers, step.person, isMeant ? step.moved : step.rest);
        else if (isMeant) one.speakers = [...one.speakers, { person: step.moved, base: null }];
      } else if (isMeant)
        one.speakers = [...new Set(step.speakers)].map((person) => ({ person, base: null }));
      if (isMeant) one.judgement = step.judgement;
    }
  }
  return now;
}

type Speakers = JudgedSpeakers['speakers'];

function moveSpeakers(speakers: Speakers, from: string, into: string): Speakers {
  if (!speakers.some(({ person }) => person === from)) return speakers;
  const moved = speakers.map((one) => (one.person === from ? { ...one, person: into } : one));
  return moved.filter((one, at) => moved.findIndex(({ person }) => person === one.person) === at);
}
