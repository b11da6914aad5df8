import type { Attribution, Provenance, Reading } from '../../model/index.ts';
import type { JudgedSpeakers } from '../judgements/people-steps.ts';
import type { RecordedDocument } from '../load/load-documents.ts';
import type { Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';
import { loadSurvivors, personOf, type RecordedPerson } from './load-people.ts';

const decided = ({ by, id }: NonNullable<JudgedSpeakers['judgement']>): Provenance => ({
  kind: 'reviewer',
  name: by,
  version: id,
  score: 1,
  evidence: [],
});

/** An attribution as it is now, its speaker by an id of the record. */
export function currentAttribution({ attribution, speakers, judgement }: JudgedSpeakers): Attribution {
  const { first: _first, isReviewed: _isReviewed, ...one } = attribution;
  const ids = speakers.map(({ person }) => person);
  return {
    ...one,
    speaker: ids.length === 0 ? null : ids.length === 1 ? ids[0]! : ids,
    ...(judgement ? { resolution: decided(judgement), candidates: [] } : {}),
  };
}

/** Which attributions of a document are meant: those of these ids, or all. */
export interface Chosen {
  readonly recorded: RecordedDocument;
  /** Ids, or null for all. */
  readonly ids: ReadonlySet<string> | null;
}

const peopleOf = ({ speaker, candidates }: Attribution): readonly string[] => [
  ...[speaker ?? []].flat(),
  ...candidates.map(({ id }) => id),
];

const NOBODY: ReadonlySet<string> = new Set();

const restrictedAmong = (people: ReadonlyMap<string, RecordedPerson>): ReadonlySet<string> =>
  new Set([...people].flatMap(([id, { isRestricted }]) => (isRestricted ? [id] : [])));

/** What a restricted person says is left out, and they themselves where they may be the speaker. */
const withoutHidden = (
  attributions: readonly Attribution[],
  hidden: ReadonlySet<string>,
): readonly Attribution[] =>
  hidden.size === 0
    ? attributions
    : attributions
        .filter(({ speaker }) => ![speaker ?? []].flat().some((id) => hidden.has(id)))
        .map((one) => ({ ...one, candidates: one.candidates.filter(({ id }) => !hidden.has(id)) }));

/** Who may be the speaker and is known from closed documents alone is left out. */
const withoutClosed = (
  attributions: readonly Attribution[],
  { people, sight }: { readonly people: ReadonlyMap<string, RecordedPerson>; readonly sight: Sight },
): readonly Attribution[] =>
  sight.closedAt === null
    ? attributions
    : attributions.map((one) => ({ ...one, candidates: one.candidates.filter(({ id }) => people.has(id)) }));

/**
 * Documents of the record as readings, with the attributions that are meant: what `read` would have given, with what the
 * record and its reviewers know. Ids of people are those of the record. What restricted people say is left out, unless it
 * is asked for.
 */
export async function readingsOf(
  db: Db,
  chosen: readonly Chosen[],
  { hasRestricted, sight }: { readonly hasRestricted: boolean; readonly sight: Sight },
): Promise<readonly Reading[]> {
  const whole = chosen.map(({ recorded, ids }) => ({
    recorded,
    attributions: recorded.attributions
      .filter(({ attribution }) => ids === null || ids.has(attribution.id))
      .map(currentAttribution),
  }));
  const people = await peopleById(
    db,
    whole.flatMap(({ attributions }) => attributions.flatMap(peopleOf)),
    sight,
  );
  const hidden = hasRestricted ? NOBODY : restrictedAmong(people);
  const drafts = whole.map((one) => ({
    ...one,
    attributions: withoutClosed(withoutHidden(one.attributions, hidden), { people, sight }),
  }));
  return drafts.map(({ recorded, attributions }) => {
    const whose = bodiesOf(recorded);
    const ids = [...new Set(attributions.flatMap(peopleOf))];
    return {
      document: recorded.document,
      attributions,
      people: ids.flatMap((id) => {
        const person = people.get(id);
        const by = whose.get(id) ?? null;
        return person ? [{ ...personOf(person), id, by: by !== null && hidden.has(by) ? null : by }] : [];
      }),
      notices: [...recorded.document.notices, ...recorded.found.notices],
    };
  });
}

/** A reading with some of its attributions alone, and the people whom these name. */
export function partOf(reading: Reading, ids: ReadonlySet<string>): Reading {
  const attributions = reading.attributions.filter(({ id }) => ids.has(id));
  const named = new Set(attributions.flatMap(peopleOf));
  return { ...reading, attributions, people: reading.people.filter(({ id }) => named.has(id)) };
}

/** Whose document or office somebody is, by ids of the record. */
function bodiesOf({ found, people }: RecordedDocument): ReadonlyMap<string, string> {
  return new Map(
    found.people.flatMap(({ id, by }) => {
      const [one, whose] = [people.get(id), by === null ? undefined : people.get(by)];
      return one !== undefined && whose !== undefined ? [[one, whose] as const] : [];
    }),
  );
}

async function peopleById(
  db: Db,
  ids: readonly string[],
  sight: Sight,
): Promise<ReadonlyMap<string, RecordedPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['n', 'id', 'survivor'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const people = await loadSurvivors(db, rows, sight);
  return new Map(
    rows.flatMap(({ n, id }) => {
      const person = people.get(n);
      return person ? [[id, person] as const] : [];
    }),
  );
}
