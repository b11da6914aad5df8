import type { Person, QuotationVerdict } from '../../model/index.ts';
import { isSurelyOther } from '../../text/is-surely-other.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import type { ComparedPlace } from './load-places.ts';

/** Who says it in the draft, as the record knows them. */
export interface DraftSpeaker {
  /** Of the draft; null where nobody alone has been made out. */
  readonly person: Person | null;
  /** Ids of those of the record whom the name may mean. */
  readonly known: ReadonlySet<string>;
}

/** What is to be said of a quotation, and the places that show it, the best first. */
export interface QuotationJudgement {
  readonly verdict: QuotationVerdict;
  readonly best: readonly ComparedPlace[];
  /** Where the same words are somebody else's. */
  readonly elsewhere: readonly ComparedPlace[];
}

/** Share of the draft's words that must be kept for one to be the other altered: by its speaker, or by whoever it was. */
const NEAR_OWN = 0.5;
const NEAR_ANY = 0.7;
const NEAR_OTHER = 0.85;
/** Words that must be kept in any case. */
const LEAST_KEPT = 3;

type Sameness = 'same' | 'other' | 'unknown';

function sameness({ speakers }: ComparedPlace, { person, known }: DraftSpeaker): Sameness {
  if (person === null || speakers.length === 0) return 'unknown';
  if (speakers.some(({ id }) => known.has(id))) return 'same';
  return speakers.every((one) => isSurelyOther(one, person)) ? 'other' : 'unknown';
}

const isSaid = ({ place: { polarity } }: ComparedPlace): boolean =>
  polarity === 'asserted' || polarity === 'hedged';

const wordCount = (words: string): number => words.split(/\s+/).length;

const isNear = ({ share }: ComparedPlace, words: string, least: number): boolean =>
  share >= least && share * wordCount(words) >= LEAST_KEPT;

/** In quotation marks before others, the text itself before its copies, whoever is known before whoever is not. */
const byWorth = (a: ComparedPlace, b: ComparedPlace): number =>
  b.share - a.share ||
  Number(b.place.isQuoted) - Number(a.place.isQuoted) ||
  Number(a.place.isCopy) - Number(b.place.isCopy) ||
  Number(b.speakers.length > 0) - Number(a.speakers.length > 0);

/** Without those in which another one of them stands: whoever only tells what somebody said does not say it. */
function innermost(places: readonly ComparedPlace[]): readonly ComparedPlace[] {
  const around = new Set(places.map(({ parent }) => parent));
  return places.filter(({ place }) => !around.has(place.attribution));
}

/** What the record says of a quotation, by the places that have its words or nearly. */
export function judgeQuotation(
  { words, isTranslated }: DraftQuotation,
  places: readonly ComparedPlace[],
  speaker: DraftSpeaker,
): QuotationJudgement {
  const matched = innermost(places.filter(({ match }) => match !== null)).toSorted(byWorth);
  const said = matched.filter(isSaid);
  const others = said.filter((one) => sameness(one, speaker) === 'other');
  const own = said.filter((one) => !others.includes(one));
  if (own.length > 0) return { verdict: 'printed', best: sameFirst(own, speaker), elsewhere: others };
  if (others.length > 0) return { verdict: 'otherSpeaker', best: others, elsewhere: [] };
  if (matched.length > 0) return { verdict: 'notSaid', best: matched, elsewhere: [] };
  const least = { same: NEAR_OWN, unknown: NEAR_ANY, other: NEAR_OTHER };
  const near = places
    .filter((one) => isSaid(one) && isNear(one, words, least[sameness(one, speaker)]))
    .toSorted(byWorth);
  const [first] = near;
  if (!first) return { verdict: 'notInRecord', best: [], elsewhere: [] };
  const isOther = sameness(first, speaker) === 'other';
  const isOfTwoLanguages = isTranslated || first.place.isTranslated;
  const verdict = isOther ? 'otherSpeaker' : isOfTwoLanguages ? 'translated' : 'altered';
  return { verdict, best: near, elsewhere: [] };
}

const sameFirst = (places: readonly ComparedPlace[], speaker: DraftSpeaker): readonly ComparedPlace[] =>
  places.toSorted(
    (a, b) => Number(sameness(b, speaker) === 'same') - Number(sameness(a, speaker) === 'same'),
  );
