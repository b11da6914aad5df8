/**
 * What the server and the room say to each other: for every route what goes in and what comes out, as JSON. Types alone;
 * `schemas/` has the same as zod schemas, from which the OpenAPI document is made, and a test holds the two together.
 * Spans are UTF-16 code units into the `text` of the document that they are said to be of, end excluded; times are ISO 8601.
 */
import type {
  Act,
  Attribution,
  CheckedDraft,
  ComparedAccounts,
  Decision,
  Document,
  Judgement,
  Manner,
  Notice,
  Person,
  Polarity,
  Span,
  StandingName,
  Subject,
} from '../model/index.ts';
import type {
  AccountLink,
  Breakdown,
  ImportReport,
  RecordedJudgement,
  RelatedDocument,
  SheetScore,
  StatementAccount,
  StatementPage,
  Statistics,
} from '../record/index.ts';

/** What the room takes of the record's own types. */
export type {
  AccountLink,
  RelatedDocument,
  StatementAccount,
  StatementReport,
  StatementVariant,
  Statistics,
  WordsEdited,
} from '../record/index.ts';

/** What somebody may do: see; decide, and see what is internal; add documents and see what becomes of it; all else. */
export const PERMISSIONS = ['read', 'review', 'add', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Reader: `read`. Reviewer: `read`, `review`, `add`. Admin: all. */
export const USER_ROLES = ['reader', 'reviewer', 'admin'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Who asks, and what is asked of. */
export interface Me {
  /** Null for somebody who has not signed in. Without `--auth` there is one user, who may do all. */
  readonly user: { readonly name: string; readonly role: UserRole } | null;
  readonly permissions: readonly Permission[];
  readonly isAuthOn: boolean;
  /** Sent back as `x-csrf-token` with whatever changes something; null where nobody has signed in. */
  readonly csrf: string | null;
  readonly record: { readonly name: string; readonly documents: number; readonly statements: number };
  readonly version: string;
}

/** A user as admins see them. */
export interface UserLine {
  readonly name: string;
  readonly role: UserRole;
  readonly createdAt: string;
  readonly isDisabled: boolean;
  readonly lastSeenAt: string | null;
}

/** An API token without its secret. */
export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/** Something that was done, for the audit. */
export interface AuditLine {
  readonly n: number;
  readonly at: string;
  /** Name of the user; null for somebody who had not signed in. */
  readonly actor: string | null;
  /** Such as `sign-in`, `sign-in-failed`, `judgement`, `add`, `erase`, `export`, `user-created`, `token-created`. */
  readonly action: string;
  /** What it was done to: an id or a name. */
  readonly subject: string | null;
  readonly detail: string | null;
}

export interface NamedOne {
  readonly id: string;
  readonly name: string;
}

/** A person without what is private to the store. */
export interface PersonLine extends Person {
  readonly documents: number;
  /** Ids of those who were merged into them. */
  readonly merged: readonly string[];
}

/** A document by what it is known by. */
export interface DocumentLine extends RelatedDocument {
  readonly recordedAt: string;
  readonly access: 'open' | 'internal' | 'embargoed';
  /** From when it is open, for one under embargo. */
  readonly openFrom: string | null;
  readonly isRestricted: boolean;
  readonly isHeld: boolean;
  readonly isIncomplete: boolean;
  /** Ids of documents. */
  readonly copyOf: string | null;
  readonly revises: string | null;
  readonly statements: number;
}

/** A statement as lists show it. */
export interface StatementHit {
  /** Id of the attribution. */
  readonly id: string;
  /** Id of the statement that it reports, or null. */
  readonly statement: string | null;
  readonly document: RelatedDocument;
  readonly outlet: string;
  readonly speakers: readonly NamedOne[];
  /** The outlet's words of who speaks and how; empty where it has none. */
  readonly source: string;
  readonly cue: string;
  /** What is reported, pieces parted by “ … ”. */
  readonly words: string;
  /** The text just before and after, whole words, some 120 units. */
  readonly context: { readonly before: string; readonly after: string };
  /** Spans of `words` that were looked for. */
  readonly matches: readonly Span[];
  readonly manner: Manner;
  readonly polarity: Polarity;
  readonly act: Act;
  readonly standing: StandingName;
  /** Whether it stands so by links that people accepted; false where it stands as it was reported, too. */
  readonly isStandingReviewed: boolean;
  readonly isReviewed: boolean;
  /** Cosine, where it was found by meaning; with the words that negate it. */
  readonly nearness: { readonly score: number; readonly negation: string | null } | null;
}

export interface StatementHits {
  readonly statements: readonly StatementHit[];
  readonly total: number;
  /** Whether there are more than `total`. */
  readonly isTotalCut: boolean;
  /** What of a query was not read as it may have been meant. */
  readonly notices: readonly Notice[];
}

/** What lists of statements are narrowed by, as a query of the address; dates are 2026, 2026-03 or 2026-03-04. */
export interface StatementQuery {
  readonly q?: string;
  /** `words` (with "phrases", -not, prefix*; docs/search) or `meaning`. */
  readonly by?: 'words' | 'meaning';
  /** Id or name. */
  readonly speaker?: string;
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly publishedBy?: string;
  readonly recordedBy?: string;
  readonly manner?: string;
  readonly act?: string;
  readonly polarity?: string;
  readonly standing?: string;
  readonly document?: string;
  readonly copies?: boolean;
  readonly restricted?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

export interface Facet {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}
export interface Facets {
  readonly outlets: readonly Facet[];
  readonly speakers: readonly Facet[];
  readonly years: readonly Facet[];
  readonly manners: readonly Facet[];
  readonly acts: readonly Facet[];
  readonly standings: readonly Facet[];
  readonly counted: number;
  readonly isCut: boolean;
}

/** What the record has of an attribution, for the margin. */
export interface Mark {
  readonly statement: string | null;
  readonly standing: StandingName;
  readonly isStandingReviewed: boolean;
  /** Degree of hearsay. */
  readonly degree: number;
  readonly isReviewed: boolean;
}

/** A text with what was found in it. */
export interface ReadView {
  /** Without its source map. */
  readonly document: Omit<Document, 'sourceMap'>;
  readonly attributions: readonly Attribution[];
  readonly people: readonly Person[];
  readonly notices: readonly Notice[];
  /** By id of the attribution, why its speaker is who it is, in a sentence. */
  readonly reasons: Readonly<Record<string, string>>;
}

export interface Change {
  readonly before: Span | null;
  readonly after: Span | null;
}

/** A document of the record. */
export interface DocumentView extends ReadView {
  readonly marks: Readonly<Record<string, Mark>>;
  readonly engine: { readonly name: string; readonly version: string };
  readonly recordedAt: string;
  readonly access: DocumentLine['access'];
  readonly openFrom: string | null;
  readonly isRestricted: boolean;
  readonly isHeld: boolean;
  readonly hasOriginal: boolean;
  readonly isPublished: boolean;
  readonly copyOf: RelatedDocument | null;
  readonly copies: readonly RelatedDocument[];
  readonly revises: RelatedDocument | null;
  readonly revisions: readonly RelatedDocument[];
  /** `changes` pair spans of the earlier text with spans of this one. */
  readonly revision: {
    readonly kind: 'edit' | 'fuller' | 'reader';
    readonly changes: readonly Change[];
    readonly note: Span | null;
  } | null;
  readonly judgements: readonly Judgement[];
  readonly orphaned: readonly Judgement[];
}

/** A statement of the record: the attribution asked for, and the utterance that it reports. */
export interface StatementView extends Omit<StatementPage, 'reading' | 'judgements' | 'account'> {
  /** The document's text around it: the paragraph, with the statement's spans counted in the document's text. */
  readonly excerpt: { readonly text: string; readonly start: number };
  readonly document: RelatedDocument;
  readonly speakers: readonly NamedOne[];
  /** Why it is this speaker, in a sentence. */
  readonly reason: string | null;
  readonly account: StatementAccount;
  readonly judgements: readonly Judgement[];
  /** The page with a text fragment that shows the words, where it has an address. */
  readonly sourceUrl: string | null;
  readonly isPublished: boolean;
}

export interface PersonView {
  readonly person: PersonLine;
  readonly statements: StatementHits;
  readonly years: readonly { readonly label: string; readonly count: number }[];
  readonly outlets: readonly { readonly label: string; readonly count: number }[];
  readonly standings: readonly { readonly label: string; readonly count: number }[];
  readonly inError: StatementHits;
  readonly questions: readonly {
    readonly other: PersonLine;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly judgements: readonly Judgement[];
  readonly isPublished: boolean;
}

/** Something for a person to decide, what would do most harm first. */
export type Doubt =
  | {
      readonly kind: 'same-person';
      readonly harm: number;
      readonly people: readonly [PersonLine, PersonLine];
      readonly score: number;
      readonly reasons: readonly string[];
      /** Some of what each says, newest first. */
      readonly statements: readonly [readonly StatementHit[], readonly StatementHit[]];
    }
  | {
      readonly kind: 'speaker';
      readonly harm: number;
      readonly attribution: Attribution;
      readonly document: RelatedDocument;
      readonly excerpt: { readonly text: string; readonly start: number };
      /** Those whom `speaker` and `candidates` name. */
      readonly people: readonly NamedOne[];
      readonly reason: string | null;
    }
  | { readonly kind: 'link'; readonly harm: number; readonly link: AccountLink };

export interface ListedJudgementLine {
  readonly judgement: Judgement;
  readonly state: 'current' | 'replaced or undone' | 'orphaned';
}

export interface Job {
  readonly id: string;
  readonly kind: 'add' | 'vectors' | 'link';
  readonly inputs: readonly string[];
  readonly by: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly progress: JobProgress;
  /** What went wrong with the whole of it. */
  readonly error: string | null;
}

export interface JobProgress {
  readonly done: number;
  /** Null while it is not known. */
  readonly of: number | null;
  readonly added: number;
  readonly known: number;
  readonly failed: number;
  readonly statements: number;
  /** The last few inputs, newest first. */
  readonly recent: readonly JobItem[];
}

export interface JobItem {
  readonly name: string;
  /** Id of the document; null where there is none. */
  readonly document: string | null;
  readonly title: string | null;
  readonly statements: number;
  /** Why there is none. */
  readonly error: string | null;
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: StatementQuery;
  readonly createdAt: string;
}

/** What is to be erased: documents, by ids, or a person, by id or name. */
export type ErasureAsked = {
  readonly reason: string;
  /** Null to be told what would go; to erase it, the `confirm` that was told with it. */
  readonly confirm: string | null;
} & ({ readonly documents: readonly string[] } | { readonly person: string });

/** What an erasure would take. */
export interface ErasurePlan {
  /** Confirms this plan and no other. */
  readonly confirm: string;
  /** Of documents: those asked for, then their copies and versions, with how many statements. */
  readonly documents: readonly (RelatedDocument & { readonly isAsked: boolean })[];
  readonly statements: number;
  /** Of a person: who it is, the ids of others of the same name, and how many documents and originals have the name. */
  readonly person: NamedOne | null;
  readonly namesakes: readonly string[];
  readonly namedIn: { readonly documents: number; readonly originals: number };
  /** Legal holds that stand in the way. */
  readonly holds: readonly RecordedJudgement[];
}

/** What was planned, and whether it was done. */
export interface Erasure {
  readonly plan: ErasurePlan;
  /** Null where nothing was erased. `isSwept`: whether no byte of it is left in the file. */
  readonly done: { readonly documents: readonly string[]; readonly isSwept: boolean } | null;
}

/** What every answer that is no success says; `judgement` goes with `already-judged`: what another has decided. */
export interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly judgement: Judgement | null };
}

interface Paging {
  readonly limit?: number;
  readonly offset?: number;
}
interface AsOfQuery {
  readonly recordedBy?: string;
  readonly publishedBy?: string;
  readonly restricted?: boolean;
}

/** What a text to be read is given as: one of the three. */
export type GivenInput =
  | { readonly url: string }
  | {
      readonly text: string;
      readonly title?: string;
      readonly publisher?: string;
      readonly publishedAt?: string;
    }
  | { readonly html: string; readonly url?: string };

/** Every route of the API that speaks JSON. `:id` may be the beginning of an id. */
export interface Api {
  'GET /api/me': { readonly answer: Me };
  'POST /api/session': {
    readonly body: { readonly name: string; readonly password: string };
    readonly answer: Me;
  };
  'DELETE /api/session': { readonly answer: null };
  'POST /api/password': {
    readonly body: { readonly old: string; readonly new: string };
    readonly answer: null;
  };
  'GET /api/tokens': { readonly answer: { readonly tokens: readonly TokenLine[] } };
  'POST /api/tokens': {
    readonly body: {
      readonly name: string;
      readonly scopes: readonly Permission[];
      readonly days: number | null;
    };
    /** `secret` is never shown again. */
    readonly answer: { readonly token: TokenLine; readonly secret: string };
  };
  'DELETE /api/tokens/:id': { readonly params: { readonly id: string }; readonly answer: null };
  'GET /api/users': { readonly answer: { readonly users: readonly UserLine[] } };
  'POST /api/users': {
    readonly body: { readonly name: string; readonly role: UserRole; readonly password: string };
    readonly answer: UserLine;
  };
  'PATCH /api/users/:name': {
    readonly params: { readonly name: string };
    readonly body: { readonly role?: UserRole; readonly isDisabled?: boolean; readonly password?: string };
    readonly answer: UserLine;
  };
  'GET /api/audit': {
    readonly query: Paging & { readonly actor?: string; readonly action?: string };
    readonly answer: { readonly lines: readonly AuditLine[]; readonly total: number };
  };

  'GET /api/documents': {
    readonly query: Paging & {
      readonly q?: string;
      readonly publisher?: string;
      readonly from?: string;
      readonly to?: string;
      readonly copies?: boolean;
      readonly restricted?: boolean;
      readonly order?: 'recorded' | 'published';
    };
    readonly answer: {
      readonly documents: readonly DocumentLine[];
      readonly total: number;
      readonly isTotalCut: boolean;
    };
  };
  'GET /api/documents/:id': {
    readonly params: { readonly id: string };
    readonly query: AsOfQuery;
    readonly answer: DocumentView;
  };
  'GET /api/statements': { readonly query: StatementQuery; readonly answer: StatementHits };
  'GET /api/facets': { readonly query: StatementQuery; readonly answer: Facets };
  'GET /api/statements/:id': {
    readonly params: { readonly id: string };
    readonly query: AsOfQuery;
    readonly answer: StatementView;
  };
  'GET /api/people': {
    /** With `q`: whose name or part of it that is, best first; else those who speak most. */
    readonly query: Paging & { readonly q?: string };
    readonly answer: {
      readonly people: readonly { readonly person: PersonLine; readonly statements: number }[];
    };
  };
  'GET /api/people/:id': {
    readonly params: { readonly id: string };
    readonly query: StatementQuery;
    readonly answer: PersonView;
  };
  'GET /api/doubts': {
    readonly query: { readonly kind?: Doubt['kind']; readonly limit?: number };
    readonly answer: { readonly doubts: readonly Doubt[] };
  };
  'GET /api/judgements': {
    readonly query: Paging;
    readonly answer: { readonly judgements: readonly ListedJudgementLine[]; readonly total: number };
  };
  /** 409 `already-judged` with the judgement that stands in the way. `publish`, and marks on people, are for admins. */
  'POST /api/judgements': {
    readonly body: {
      readonly decision: Decision;
      readonly why: string | null;
      readonly replaces: string | null;
    };
    readonly answer: Judgement;
  };
  'GET /api/statistics': {
    readonly query: StatementQuery & { readonly groupBy?: Breakdown };
    readonly answer: Statistics;
  };
  'POST /api/compare': {
    /** Ids of documents, or addresses. */
    readonly body: { readonly accounts: readonly string[] };
    readonly answer: ComparedAccounts;
  };
  'POST /api/check': {
    readonly body: GivenInput;
    readonly answer: CheckedDraft & { readonly text: string };
  };
  /** Reads and keeps nothing. */
  'POST /api/read': { readonly body: GivenInput; readonly answer: ReadView };

  'GET /api/jobs': { readonly answer: { readonly jobs: readonly Job[] } };
  /** Files are uploaded to `POST /api/uploads` (multipart); its answer is a job as well. */
  'POST /api/jobs': {
    readonly body:
      | {
          readonly kind: 'add';
          readonly inputs: readonly string[];
          readonly access?: 'open' | 'internal' | 'embargoed';
          readonly until?: string;
        }
      | { readonly kind: 'add-text'; readonly input: GivenInput }
      | { readonly kind: 'vectors' | 'link' };
    readonly answer: Job;
  };
  /** Its progress as server-sent events is at `GET /api/jobs/:id/events`: each event's data is a `Job`. */
  'GET /api/jobs/:id': { readonly params: { readonly id: string }; readonly answer: Job };
  'DELETE /api/jobs/:id': { readonly params: { readonly id: string }; readonly answer: Job };

  /** An export is uploaded as multipart; all of it is taken in, or nothing. */
  'POST /api/import': { readonly answer: ImportReport };
  /** Says what would go, and erases it once it is asked for with what that said. */
  'POST /api/erasures': { readonly body: ErasureAsked; readonly answer: Erasure };
  /** Sheets are drawn at `GET /api/sample.csv`. */
  'POST /api/sample/scores': {
    readonly body: {
      readonly sheets: readonly { readonly name: string; readonly csv: string }[];
      /** Whether the score is kept for the errors that statistics tell. */
      readonly isKept: boolean;
    };
    readonly answer: SheetScore;
  };

  'GET /api/searches': { readonly answer: { readonly searches: readonly SavedSearch[] } };
  'POST /api/searches': {
    readonly body: { readonly name: string; readonly query: StatementQuery };
    readonly answer: SavedSearch;
  };
  'DELETE /api/searches/:id': { readonly params: { readonly id: string }; readonly answer: null };
  'GET /api/published': {
    readonly answer: {
      readonly published: readonly {
        readonly subject: Subject;
        readonly isIndexed: boolean;
        readonly by: string;
        readonly at: string;
        readonly judgement: string;
        readonly address: string;
      }[];
    };
  };
}
export type RouteName = keyof Api;
