import type { Act, Manner, Polarity } from './attribution.ts';
import type { Relation } from './link.ts';
import type { Span } from './span.ts';

/** Where an attribution stands, so that a judgement finds it again when the document is read anew. */
export interface AttributionPlace {
  /** Id of the document. */
  readonly document: string;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** What an attribution says of itself, apart from who speaks: what a reviewer may accept or correct. */
export interface AttributionValues {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly manner: Manner;
  readonly polarity: Polarity;
  readonly act: Act;
}

/** What a judgement may be about, by id. */
export type Subject =
  | { readonly document: string }
  | { readonly person: string }
  | { readonly attribution: AttributionPlace };

/** Who may see a document: everybody, those who may see what is internal, or these until a time and everybody afterwards. */
export const ACCESSES = ['open', 'internal', 'embargoed'] as const;
export type Access = (typeof ACCESSES)[number];

/** Who may see a document, and for an embargo until when (ISO 8601 in UTC, to the second); else null. */
export interface GivenAccess {
  readonly access: Access;
  readonly until: string | null;
}

/**
 * What a person decided. Of people: `merge`: the two are one, under the first id. `apart`: they are not, and no machine
 * may join them. `split`: these attributions are somebody else's, of that name. `rename`: how a person is called. Of an
 * attribution: `speaker`: who speaks it, null for nobody. `accept`: it is right as it stands. `change`: this is what it
 * should be. `reject`: it is none. `add`: one that was missed. Of what the statements of two attributions have to do with
 * each other: `accept-link`: the one does this to the other, whether a machine has found so or not; `reject-link`: it does
 * not. Without `to`: it does so to a statement that cannot be told, or to none at all. `same-statement`: the two report one
 * utterance; `other-statement`: they do not. Of anything: `note`: a remark. `restrict`: it is not shown. `hold`: it may
 * not be erased. `publish`: its page is before the public, and search engines may list it or not. Of a document: `access`:
 * who may see it. `undo`: another judgement no longer holds.
 */
export type Decision =
  | { readonly type: 'merge'; readonly people: readonly [string, string] }
  | { readonly type: 'apart'; readonly people: readonly [string, string] }
  | {
      readonly type: 'split';
      readonly person: string;
      readonly name: string;
      readonly attributions: readonly AttributionPlace[];
    }
  | { readonly type: 'rename'; readonly person: string; readonly name: string }
  | { readonly type: 'speaker'; readonly attribution: AttributionPlace; readonly speaker: string | null }
  | {
      readonly type: 'accept' | 'change';
      readonly attribution: AttributionPlace;
      readonly values: AttributionValues;
      /** Ids of who speaks it; null leaves it to the record to write down who does now. */
      readonly speakers: readonly string[] | null;
    }
  | { readonly type: 'reject'; readonly attribution: AttributionPlace }
  | {
      readonly type: 'add';
      readonly document: string;
      readonly values: AttributionValues;
      readonly speaker: string | null;
    }
  | {
      readonly type: 'accept-link' | 'reject-link';
      readonly from: AttributionPlace;
      readonly to: AttributionPlace | null;
      readonly relation: Relation;
    }
  | {
      readonly type: 'same-statement' | 'other-statement';
      readonly attributions: readonly [AttributionPlace, AttributionPlace];
    }
  | { readonly type: 'note'; readonly about: Subject; readonly text: string }
  | { readonly type: 'restrict' | 'hold'; readonly about: Subject }
  | ({ readonly type: 'access'; readonly about: { readonly document: string } } & GivenAccess)
  | { readonly type: 'publish'; readonly about: Subject; readonly isIndexed: boolean }
  | { readonly type: 'undo'; readonly judgement: string };

export const DECISION_TYPES = [
  'merge',
  'apart',
  'split',
  'rename',
  'speaker',
  'accept',
  'change',
  'reject',
  'add',
  'accept-link',
  'reject-link',
  'same-statement',
  'other-statement',
  'note',
  'restrict',
  'hold',
  'access',
  'publish',
  'undo',
] as const satisfies readonly Decision['type'][];

/** One decision by a person. Judgements are only ever added; a later one may replace or undo an earlier. */
export interface Judgement {
  readonly id: string;
  /** Who decided. */
  readonly by: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly why: string | null;
  readonly decision: Decision;
  /** Id of the judgement on the same that it takes the place of, or null. */
  readonly replaces: string | null;
}
