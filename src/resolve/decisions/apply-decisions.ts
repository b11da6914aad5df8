import type { Attribution, Judgement, Provenance } from '../../model/index.ts';
import { findPlace } from '../../text/find-place.ts';
import type { JoinedAttribution, JoinedReadings } from '../registry/joined-readings.ts';
import { type KnownPerson, uniteKnown } from '../registry/known-person.ts';
import type { PeopleQuestion } from '../registry/people-comparison.ts';
import type { PeopleRegistry } from '../registry/people-registry.ts';

interface Joined {
  readonly registry: PeopleRegistry;
  readonly attributions: readonly JoinedAttribution[];
  readonly questions: readonly PeopleQuestion[];
  /** Those that hold. */
  readonly judgements: readonly Judgement[];
  /** Ids that people would have had, were they not joined by machine. */
  readonly forwards: ReadonlyMap<string, string>;
  readonly hash: (text: string) => string;
}

/** What is changed while decisions are applied one after the other. */
interface State extends Omit<Joined, 'forwards'> {
  readonly speakers: Map<JoinedAttribution, Pick<Attribution, 'speaker' | 'resolution' | 'candidates'>>;
  readonly forwards: Map<string, string>;
  readonly byDocument: ReadonlyMap<string, readonly JoinedAttribution[]>;
}

/** The id under which a person is found now: a merged one leads on to whom he was merged into. */
function survivorOf({ forwards }: Pick<State, 'forwards'>, id: string): string {
  let now = id;
  for (let next = forwards.get(now); next !== undefined; next = forwards.get(now)) now = next;
  return now;
}

const reviewer = ({ by, id }: Judgement): Provenance => ({
  kind: 'reviewer',
  name: by,
  version: id,
  score: 1,
  evidence: [],
});

function speakerIds({ speaker }: Pick<Attribution, 'speaker'>): readonly string[] {
  return speaker === null ? [] : typeof speaker === 'string' ? [speaker] : speaker;
}

function setSpeaker(
  state: State,
  one: JoinedAttribution,
  speaker: string | null,
  judgement: Judgement,
): void {
  state.speakers.set(one, { speaker, resolution: reviewer(judgement), candidates: [] });
}

function merge(state: State, [into, from]: readonly [string, string]): boolean {
  const { registry } = state;
  const [survivor, merged] = [survivorOf(state, into), survivorOf(state, from)];
  if (survivor === merged) return true;
  const [older, newer] = [registry.get(survivor), registry.get(merged)];
  if (!older || !newer) return false;
  registry.remove(merged);
  registry.put(uniteKnown(older, newer));
  state.forwards.set(merged, survivor);
  return true;
}

/** Gives attributions to somebody else; whoever has the oldest attribution keeps the id. */
function split(
  state: State,
  decision: Extract<Judgement['decision'], { type: 'split' }>,
  judgement: Judgement,
): boolean {
  const { registry, hash } = state;
  const person = registry.get(survivorOf(state, decision.person));
  const moved = decision.attributions.flatMap(
    (place) => findPlace(place, state.byDocument.get(place.document) ?? []) ?? [],
  );
  if (!person || moved.length < decision.attributions.length) return false;
  const id = hash(`split|${judgement.id}`).slice(0, 24);
  const own = state.attributions.filter((one) =>
    speakerIds(state.speakers.get(one) ?? one).some((speaker) => survivorOf(state, speaker) === person.id),
  );
  const staysWithMoved = own[0] !== undefined && moved.includes(own[0]);
  const bare = {
    aliases: [],
    roles: [],
    documents: new Set(moved.map(({ document }) => document)).size,
    mentions: moved.map(({ document }) => ({ document, local: 'split' })),
  };
  const named: KnownPerson = { ...person, ...bare, id: staysWithMoved ? person.id : id, name: decision.name };
  const rest: KnownPerson = { ...person, id: staysWithMoved ? id : person.id };
  registry.put(named);
  registry.put(rest);
  for (const one of own) {
    if (!staysWithMoved || moved.includes(one)) continue;
    const now = state.speakers.get(one) ?? one;
    const speaker = speakerIds(now).map((id) => (survivorOf(state, id) === person.id ? rest.id : id));
    state.speakers.set(one, { resolution: now.resolution, candidates: now.candidates, speaker });
  }
  for (const one of moved) {
    const now = state.speakers.get(one) ?? one;
    const others = speakerIds(now).map((speaker) =>
      survivorOf(state, speaker) === person.id ? named.id : speaker,
    );
    const speaker = others.includes(named.id) ? others : [...others, named.id];
    state.speakers.set(one, { speaker, resolution: reviewer(judgement), candidates: [] });
  }
  return true;
}

function rename({ registry, forwards }: State, person: string, name: string): boolean {
  const known = registry.get(survivorOf({ forwards }, person));
  if (!known) return false;
  const names = [known.name, ...known.aliases].filter((one) => one !== name);
  registry.put({ ...known, name, aliases: names });
  return true;
}

/** Applies one decision; false where what it is about is not there. */
function apply(state: State, judgement: Judgement): boolean {
  const { decision } = judgement;
  switch (decision.type) {
    case 'merge':
      return merge(state, decision.people);
    case 'split':
      return split(state, decision, judgement);
    case 'rename':
      return rename(state, decision.person, decision.name);
    case 'speaker': {
      const one = findPlace(decision.attribution, state.byDocument.get(decision.attribution.document) ?? []);
      const speaker = decision.speaker === null ? null : survivorOf(state, decision.speaker);
      if (!one || (speaker !== null && !state.registry.get(speaker))) return false;
      setSpeaker(state, one, speaker, judgement);
      return true;
    }
    default:
      return true; // `apart` was heeded when the people were joined
  }
}

/** The questions that are still open, under the ids that hold now, each pair once. */
function openQuestions(
  questions: readonly PeopleQuestion[],
  now: (id: string) => string,
  settled: ReadonlySet<string>,
): readonly PeopleQuestion[] {
  const asked = new Set(settled);
  return questions.flatMap((question) => {
    const [a, b] = [now(question.a), now(question.b)];
    const key = [a, b].sort().join(' ');
    if (a === b || asked.has(key) || asked.has([question.a, question.b].sort().join(' '))) return [];
    asked.add(key);
    return [{ ...question, a, b }];
  });
}

/** Applies what people decided, in order, to what was joined by machine. */
export function applyDecisions(joined: Joined): JoinedReadings {
  const byDocument = Map.groupBy(joined.attributions, ({ document }) => document);
  const state: State = { ...joined, speakers: new Map(), forwards: new Map(joined.forwards), byDocument };
  const orphaned = joined.judgements.filter((judgement) => !apply(state, judgement));
  const now = (id: string) => survivorOf(state, id);
  const attributions = joined.attributions.map((one): JoinedAttribution => {
    const decided = state.speakers.get(one) ?? one;
    const ids = [...new Set(speakerIds(decided).map(now))];
    return {
      ...one,
      ...decided,
      speaker: ids.length === 0 ? null : ids.length === 1 ? ids[0]! : ids,
      candidates: decided.candidates.map(({ id, score }) => ({ id: now(id), score })),
    };
  });
  const settled = new Set(
    joined.judgements.flatMap(({ decision }) =>
      decision.type === 'merge' || decision.type === 'apart' ? [[...decision.people].sort().join(' ')] : [],
    ),
  );
  const questions = openQuestions(joined.questions, now, settled);
  return { people: [...joined.registry.all()], attributions, questions, forwards: state.forwards, orphaned };
}
