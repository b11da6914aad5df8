import type { AttributionPlace } from '../../model/index.ts';
import { placeKey } from '../../text/attribution-id.ts';
import { findJudged } from '../judgements/judged-attribution.ts';
import { isOfTwo, placesOf } from '../judgements/places-of.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import type { CurrentDecisions } from '../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../load/load-documents.ts';
import type { Db } from '../store/store.ts';
import type { LinkDecision, PairDecision } from './judged-links.ts';

/** What people decided on links, and on which attributions are one statement; in the order in which they did. */
export interface LinkDecisions {
  readonly links: readonly LinkDecision[];
  readonly pairs: readonly PairDecision[];
}

const NOTHING: LinkDecisions = { links: [], pairs: [] };

/** Ids of attributions by places; those that are not found, or twice, are left out. */
type Placed = ReadonlyMap<string, string>;

function placeAll(documents: readonly RecordedDocument[], places: readonly AttributionPlace[]): Placed {
  const attributions = new Map(
    documents.map(({ row, attributions: all }) => [row.id, all.map(({ attribution }) => attribution)]),
  );
  return new Map(
    places.flatMap((place) => {
      const found = findJudged(place, attributions.get(place.document) ?? []);
      return found ? [[placeKey(place), found.id] as const] : [];
    }),
  );
}

function linkDecision(judgement: RecordedJudgement, placed: Placed): LinkDecision | null {
  const { decision } = judgement;
  if (decision.type !== 'accept-link' && decision.type !== 'reject-link') return null;
  const { relation, from: place, to: target } = decision;
  const from = placed.get(placeKey(place));
  const to = target === null ? null : placed.get(placeKey(target));
  if (from === undefined || to === undefined) return null;
  const review = decision.type === 'accept-link' ? 'accepted' : 'rejected';
  return { from, document: place.document, to, relation, review, judgement };
}

function pairDecision(judgement: RecordedJudgement, placed: Placed): PairDecision | null {
  const { decision } = judgement;
  if (decision.type !== 'same-statement' && decision.type !== 'other-statement') return null;
  const [a, b] = decision.attributions.map((place) => placed.get(placeKey(place)));
  if (a === undefined || b === undefined) return null;
  return { attributions: [a, b], isSame: decision.type === 'same-statement', judgement };
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('document')
    .select('n')
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ n }) => n);
}

/**
 * The decisions on links and statements that name an attribution of some documents (ids; null for all), with the places
 * that they name found again. Those that lack one of theirs are orphaned, and left out.
 */
export async function findLinkDecisions(
  db: Db,
  decisions: CurrentDecisions,
  documents: Iterable<string> | null,
): Promise<LinkDecisions> {
  const asked =
    documents === null
      ? decisions.all
      : [...new Set([...documents].flatMap((id) => decisions.byDocument.get(id) ?? []))];
  const meant = new Set(asked.filter(({ decision }) => isOfTwo(decision)));
  if (meant.size === 0) return NOTHING;
  const made = decisions.all.filter((one) => meant.has(one));
  const places = made.flatMap(({ decision }) => placesOf(decision));
  const numbers = await numbersOf(db, [...new Set(places.map(({ document }) => document))]);
  const placed = placeAll(await loadDocuments(db, numbers, decisions), places);
  return {
    links: made.flatMap((one) => linkDecision(one, placed) ?? []),
    pairs: made.flatMap((one) => pairDecision(one, placed) ?? []),
  };
}
