import { setImmediate as others } from 'node:timers/promises';
import type { CheckedQuotation, Person, Reading, Segmented } from '../../model/index.ts';
import { NO_FILTERS } from '../find/filters.ts';
import { findPeopleNamed } from '../find/find-people-named.ts';
import { narrowingOf } from '../find/narrow.ts';
import type { OpenRecord } from '../open-record.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import { type DraftQuotation, draftQuotations } from './draft-quotation.ts';
import { findCandidates, type Lookup } from './find-candidates.ts';
import { type DraftSpeaker, judgeQuotation } from './judge-quotation.ts';
import { loadEvents } from './load-events.ts';
import { type ComparedPlace, loadPlaces } from './load-places.ts';

/** Places that are given of one quotation. */
const MOST_PLACES = 5;

/** Those of the record whom the draft's speakers may be, by the ids that they have in the draft. */
type KnownPeople = Map<
  string,
  readonly { readonly n: number; readonly id: string; readonly merged: readonly string[] }[]
>;

async function knownAs(
  people: readonly Person[],
  { record, narrowing, known }: Checking,
): Promise<KnownPeople> {
  for (const { id, name, kind } of people)
    if (!known.has(id))
      known.set(
        id,
        kind === 'anonymous' || kind === 'group'
          ? []
          : await findPeopleNamed(record, name, narrowing.filters),
      );
  return known;
}

interface Checking {
  readonly record: OpenRecord;
  readonly narrowing: Lookup['narrowing'];
  readonly known: KnownPeople;
}

async function checkQuotation(quotation: DraftQuotation, checking: Checking): Promise<CheckedQuotation> {
  const { record, narrowing } = checking;
  const { filters } = narrowing;
  const people = await knownAs(quotation.speakers, checking);
  const named = quotation.speakers.flatMap(({ id }) => people.get(id) ?? []);
  const speaker: DraftSpeaker = {
    person: quotation.speakers.length === 1 ? quotation.speakers[0]! : null,
    known: new Set(named.flatMap(({ id, merged }) => [id, ...merged])),
  };
  const lookup = { record, narrowing, speakers: named.map(({ n }) => n) };
  const candidates = await findCandidates(lookup, quotation.words);
  if (candidates === null) return told(quotation, { verdict: 'tooShort', best: [], elsewhere: [] }, []);
  const exact = await loadPlaces(record, candidates.exact, { words: quotation.words, narrowing });
  const judged = judgeQuotation(quotation, exact, speaker);
  const isFound = judged.verdict === 'printed';
  const near = isFound
    ? []
    : await loadPlaces(record, await candidates.near(), { words: quotation.words, narrowing });
  const final = isFound ? judged : judgeQuotation(quotation, [...exact, ...near], speaker);
  const [first] = final.best;
  return told(quotation, final, first ? await loadEvents(record, first, filters) : []);
}

const placesOf = (all: readonly ComparedPlace[]): CheckedQuotation['places'] =>
  all.slice(0, MOST_PLACES).map(({ place }) => place);

function told(
  { span, words, speakers, source, isTranslated }: DraftQuotation,
  { verdict, best, elsewhere }: ReturnType<typeof judgeQuotation>,
  events: CheckedQuotation['events'],
): CheckedQuotation {
  const names = speakers.map(({ name }) => name).join(' and ');
  const [first] = best;
  const hasChanges = first !== undefined && first.match !== 'letters' && first.match !== 'typography';
  return {
    span,
    words,
    speaker: names || source || null,
    isTranslated,
    verdict,
    places: placesOf(best),
    changes: hasChanges && verdict !== 'translated' ? first.changes : null,
    elsewhere: placesOf(elsewhere),
    events,
  };
}

/**
 * What the record says of each quotation of a draft, in order. Each costs a few questions to the index and the comparison
 * with a handful of statements, however large the record is. Nothing of the draft is kept, and nothing is written.
 */
export async function checkDraft(
  record: OpenRecord,
  reading: Reading,
  segmented: Pick<Segmented, 'quotations'>,
  { hasInternal }: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<readonly CheckedQuotation[]> {
  const narrowing = await narrowingOf(record.store.db, { ...NO_FILTERS, hasInternal }, record.ports);
  const checking = { record, narrowing, known: new Map() };
  const checked: CheckedQuotation[] = [];
  for (const quotation of draftQuotations(reading, segmented)) {
    checked.push(await checkQuotation(quotation, checking));
    // SQLite answers at once: others would wait for all of a long draft.
    await others();
  }
  return checked;
}
