import type { Generated } from 'kysely';
import type { Access, LinkStatus, Relation } from '../../model/index.ts';

/** The tables of the record as both stores have them; `sql/` says what each column is. Flags are 0 or 1. */
export interface Tables {
  document: DocumentTable;
  document_text: { document: number; text_z: Uint8Array; parts_z: Uint8Array };
  original: {
    sha256: string;
    media_type: string | null;
    charset: string | null;
    bytes: number;
    bytes_z: Uint8Array;
  };
  reading: {
    document: number;
    engine: string;
    version: string;
    read_at: string;
    found_z: Uint8Array;
  };
  attribution: AttributionTable;
  /** PostgreSQL only; SQLite has `word_index` and `character_index`. */
  attribution_words: { attribution: number; words: string; folded: string };
  meaning: { attribution: number; cell: number; entry: Uint8Array };
  meaning_vector: { attribution: number; vector: Uint8Array };
  former_attribution: { id: string; document: number; became: string | null; at: string };
  person: PersonTable;
  person_key: { key: string; person: number };
  person_forward: { id: string; person: number };
  mention: { document: number; local: string; person: number };
  said: { person: number; day: number; attribution: number; base: number | null };
  statement: { n: Generated<number>; id: string; survivor: number | null };
  document_sentences: { document: number; spans_z: Uint8Array };
  link: LinkTable;
  link_awaited: { person: number; day: number; link: number };
  question: { a: number; b: number; score: number; reasons: string; document: number | null };
  judgement: JudgementTable;
  judgement_document: { document: string; judgement: number };
  print: { print: number; document: number };
  tombstone: { id: string; kind: string; at: string; judge: string; reason: string; marks: string };
  tombstone_print: { print: number; tombstone: string };
  run: RunTable;
  run_item: { run: number; key: string };
  failure: {
    n: Generated<number>;
    run: number | null;
    input: string;
    code: string;
    message: string;
    at: string;
  };
  watched: { url: string; etag: string | null; modified: string | null; seen_at: string };
  setting: { name: string; value: string };
  account: AccountTable;
  session: {
    hash: string;
    account: number;
    csrf: string;
    created_at: string;
    seen_at: string;
    expires_at: string;
  };
  token: TokenTable;
  audit: {
    n: Generated<number>;
    at: string;
    actor: string | null;
    action: string;
    subject: string | null;
    detail: string | null;
  };
  saved_search: { id: string; owner: string; name: string; query: string; created_at: string };
  job: JobTable;
  migration: { number: number; name: string; applied_at: string };
}

interface DocumentTable {
  n: Generated<number>;
  id: string;
  content_hash: string;
  given_id: string | null;
  file: string | null;
  url: string | null;
  page_key: string | null;
  host: string | null;
  title: string | null;
  byline: string | null;
  publisher: string | null;
  outlet: string | null;
  published_at: string | null;
  day: number;
  modified_at: string | null;
  read_at: string;
  recorded_at: string;
  language: string | null;
  text_units: number;
  copy_of: number | null;
  copy_evidence: string | null;
  revises: number | null;
  revision: string | null;
  is_restricted: Generated<number>;
  is_held: Generated<number>;
  is_incomplete: Generated<number>;
  original: string | null;
  fetched: string | null;
  linked: Generated<string | null>;
  given_access: Generated<Access>;
  given_until: Generated<string | null>;
  access: Generated<Access | null>;
  open_from: Generated<string | null>;
}

interface AttributionTable {
  n: Generated<number>;
  id: string;
  document: number;
  place: number;
  manner: string;
  polarity: string;
  act: string;
  depth: Generated<number>;
  words: Generated<number>;
  verbatim_words: Generated<number>;
  standing: Generated<string>;
  is_reviewed: Generated<number>;
  doubt: number | null;
  statement: Generated<number | null>;
}

interface LinkTable {
  n: Generated<number>;
  id: string;
  document: number;
  from_attribution: number;
  to_attribution: number | null;
  relation: Relation;
  status: LinkStatus;
  is_conditional: number;
  fault: 'speaker' | 'words' | null;
  score: number;
  is_own: Generated<number>;
  review: Generated<'accepted' | 'rejected' | null>;
  found_z: Uint8Array;
}

interface PersonTable {
  n: Generated<number>;
  id: string;
  kind: string;
  name: string;
  folded_name: string;
  documents: number;
  known_z: Uint8Array;
  gender: Generated<string | null>;
  wikidata: Generated<string | null>;
  survivor: Generated<number | null>;
  renamed: Generated<string | null>;
  is_restricted: Generated<number>;
  is_held: Generated<number>;
  split_by: Generated<string | null>;
}

interface JudgementTable {
  n: Generated<number>;
  id: string;
  judge: string;
  at: string;
  why: string | null;
  type: string;
  decision: string;
  replaces: string | null;
  minted: string | null;
  subject: string;
}

interface RunTable {
  n: Generated<number>;
  inputs: string;
  started_at: string;
  finished_at: string | null;
  added: Generated<number>;
  known: Generated<number>;
  failed: Generated<number>;
}

interface AccountTable {
  n: Generated<number>;
  name: string;
  folded_name: string;
  role: string;
  password: string;
  created_at: string;
  is_disabled: Generated<number>;
  last_seen_at: string | null;
}

interface TokenTable {
  id: string;
  account: number;
  name: string;
  scopes: string;
  hash: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
}

interface JobTable {
  id: string;
  kind: string;
  inputs: string;
  options: string;
  by: string;
  state: string;
  created_at: string;
  finished_at: string | null;
  progress: string;
  error: string | null;
}
