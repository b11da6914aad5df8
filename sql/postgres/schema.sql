-- What the migrations make, by "npm run schema"; for reading. Changes are made by a migration.

CREATE TABLE account (
  n bigint NOT NULL GENERATED AS IDENTITY,
  name text NOT NULL,
  folded_name text NOT NULL,
  role text NOT NULL,
  password text NOT NULL,
  created_at text NOT NULL,
  is_disabled smallint NOT NULL DEFAULT 0,
  last_seen_at text,
  UNIQUE (folded_name),
  PRIMARY KEY (n)
);

CREATE TABLE attribution (
  n bigint NOT NULL GENERATED AS IDENTITY,
  id text NOT NULL,
  document bigint NOT NULL,
  place integer NOT NULL,
  manner text NOT NULL,
  polarity text NOT NULL,
  act text NOT NULL,
  depth integer NOT NULL DEFAULT 0,
  words integer NOT NULL DEFAULT 0,
  verbatim_words integer NOT NULL DEFAULT 0,
  standing text NOT NULL DEFAULT 'as reported'::text,
  is_reviewed smallint NOT NULL DEFAULT 0,
  doubt double precision,
  statement bigint,
  UNIQUE (id),
  PRIMARY KEY (n),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE,
  FOREIGN KEY (statement) REFERENCES statement(n) ON DELETE SET NULL
);
CREATE INDEX attribution_document ON attribution USING btree (document, place);
CREATE INDEX attribution_doubt ON attribution USING btree (doubt) WHERE (doubt IS NOT NULL);
CREATE INDEX attribution_standing ON attribution USING btree (standing) WHERE (standing <> 'as reported'::text);
CREATE INDEX attribution_statement ON attribution USING btree (statement, document) WHERE (statement IS NOT NULL);

CREATE TABLE attribution_words (
  attribution bigint NOT NULL,
  words tsvector NOT NULL,
  folded text COLLATE "C" NOT NULL,
  PRIMARY KEY (attribution),
  FOREIGN KEY (attribution) REFERENCES attribution(n) ON DELETE CASCADE
);
CREATE INDEX attribution_words_folded ON attribution_words USING gin (folded public.gin_trgm_ops);
CREATE INDEX attribution_words_words ON attribution_words USING gin (words);

CREATE TABLE audit (
  n bigint NOT NULL GENERATED AS IDENTITY,
  at text NOT NULL,
  actor text,
  action text NOT NULL,
  subject text,
  detail text,
  PRIMARY KEY (n)
);
CREATE INDEX audit_action ON audit USING btree (action, n);
CREATE INDEX audit_actor ON audit USING btree (actor, n);

CREATE TABLE document (
  n bigint NOT NULL GENERATED AS IDENTITY,
  id text NOT NULL,
  content_hash text NOT NULL,
  given_id text,
  file text,
  url text,
  page_key text,
  host text,
  title text,
  byline text,
  publisher text,
  outlet text,
  published_at text,
  day integer NOT NULL,
  modified_at text,
  read_at text NOT NULL,
  recorded_at text NOT NULL,
  language text,
  text_units integer NOT NULL,
  copy_of bigint,
  copy_evidence text,
  revises bigint,
  revision text,
  is_restricted smallint NOT NULL DEFAULT 0,
  is_held smallint NOT NULL DEFAULT 0,
  is_incomplete smallint NOT NULL DEFAULT 0,
  original text,
  fetched text,
  linked text,
  given_access text NOT NULL DEFAULT 'open'::text,
  given_until text,
  access text,
  open_from text,
  UNIQUE (id),
  PRIMARY KEY (n),
  FOREIGN KEY (copy_of) REFERENCES document(n),
  FOREIGN KEY (revises) REFERENCES document(n)
);
CREATE INDEX document_access ON document USING btree (n) WHERE (access IS NOT NULL);
CREATE INDEX document_content ON document USING btree (content_hash);
CREATE INDEX document_copies ON document USING btree (copy_of) WHERE (copy_of IS NOT NULL);
CREATE INDEX document_day ON document USING btree (day);
CREATE INDEX document_held ON document USING btree (n) WHERE (is_held = 1);
CREATE INDEX document_open_from ON document USING btree (open_from) WHERE (open_from IS NOT NULL);
CREATE INDEX document_original ON document USING btree (original) WHERE (original IS NOT NULL);
CREATE INDEX document_outlet ON document USING btree (outlet, day);
CREATE INDEX document_page ON document USING btree (page_key) WHERE (page_key IS NOT NULL);
CREATE INDEX document_restricted ON document USING btree (n) WHERE (is_restricted = 1);
CREATE INDEX document_revisions ON document USING btree (revises) WHERE (revises IS NOT NULL);

CREATE TABLE document_sentences (
  document bigint NOT NULL,
  spans_z bytea NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE
);

CREATE TABLE document_text (
  document bigint NOT NULL,
  text_z bytea NOT NULL,
  parts_z bytea NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE
);

CREATE TABLE failure (
  n bigint NOT NULL GENERATED AS IDENTITY,
  run bigint,
  input text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (n),
  FOREIGN KEY (run) REFERENCES run(n) ON DELETE CASCADE
);

CREATE TABLE former_attribution (
  id text NOT NULL,
  document bigint NOT NULL,
  became text,
  at text NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE
);
CREATE INDEX former_attribution_document ON former_attribution USING btree (document);

CREATE TABLE job (
  id text NOT NULL,
  kind text NOT NULL,
  inputs text NOT NULL,
  options text NOT NULL,
  by text NOT NULL,
  state text NOT NULL,
  created_at text NOT NULL,
  finished_at text,
  progress text NOT NULL,
  error text,
  PRIMARY KEY (id)
);
CREATE INDEX job_created ON job USING btree (created_at);
CREATE INDEX job_unfinished ON job USING btree (created_at) WHERE (finished_at IS NULL);

CREATE TABLE judgement (
  n bigint NOT NULL GENERATED AS IDENTITY,
  id text NOT NULL,
  judge text NOT NULL,
  at text NOT NULL,
  why text,
  type text NOT NULL,
  decision text NOT NULL,
  replaces text,
  minted text,
  subject text NOT NULL,
  UNIQUE (id),
  PRIMARY KEY (n)
);
CREATE INDEX judgement_subject ON judgement USING btree (subject);

CREATE TABLE judgement_document (
  document text NOT NULL,
  judgement bigint NOT NULL,
  PRIMARY KEY (document, judgement),
  FOREIGN KEY (judgement) REFERENCES judgement(n) ON DELETE CASCADE
);

CREATE TABLE link (
  n bigint NOT NULL GENERATED AS IDENTITY,
  id text NOT NULL,
  document bigint NOT NULL,
  from_attribution bigint NOT NULL,
  to_attribution bigint,
  relation text NOT NULL,
  status text NOT NULL,
  is_conditional smallint NOT NULL DEFAULT 0,
  fault text,
  score double precision NOT NULL,
  is_own smallint NOT NULL DEFAULT 0,
  review text,
  found_z bytea NOT NULL,
  UNIQUE (id),
  PRIMARY KEY (n),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE,
  FOREIGN KEY (from_attribution) REFERENCES attribution(n) ON DELETE CASCADE,
  FOREIGN KEY (to_attribution) REFERENCES attribution(n) ON DELETE SET NULL
);
CREATE INDEX link_document ON link USING btree (document);
CREATE INDEX link_from ON link USING btree (from_attribution);
CREATE INDEX link_relation ON link USING btree (relation);
CREATE INDEX link_to ON link USING btree (to_attribution) WHERE (to_attribution IS NOT NULL);

CREATE TABLE link_awaited (
  person bigint NOT NULL,
  day integer NOT NULL,
  link bigint NOT NULL,
  PRIMARY KEY (person, day, link),
  FOREIGN KEY (link) REFERENCES link(n) ON DELETE CASCADE,
  FOREIGN KEY (person) REFERENCES person(n) ON DELETE CASCADE
);
CREATE INDEX link_awaited_link ON link_awaited USING btree (link);

CREATE TABLE meaning (
  attribution bigint NOT NULL,
  cell smallint NOT NULL,
  entry bytea NOT NULL,
  PRIMARY KEY (attribution),
  FOREIGN KEY (attribution) REFERENCES attribution(n) ON DELETE CASCADE
);
CREATE INDEX meaning_cell ON meaning USING btree (cell) INCLUDE (attribution, entry);

CREATE TABLE meaning_vector (
  attribution bigint NOT NULL,
  vector bytea NOT NULL,
  PRIMARY KEY (attribution),
  FOREIGN KEY (attribution) REFERENCES meaning(attribution) ON DELETE CASCADE
);

CREATE TABLE mention (
  document bigint NOT NULL,
  local text NOT NULL,
  person bigint NOT NULL,
  PRIMARY KEY (document, local),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE,
  FOREIGN KEY (person) REFERENCES person(n)
);
CREATE INDEX mention_person ON mention USING btree (person, document);

CREATE TABLE original (
  sha256 text NOT NULL,
  media_type text,
  charset text,
  bytes bigint NOT NULL,
  bytes_z bytea NOT NULL,
  PRIMARY KEY (sha256)
);

CREATE TABLE person (
  n bigint NOT NULL GENERATED AS IDENTITY,
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  folded_name text NOT NULL,
  documents integer NOT NULL,
  known_z bytea NOT NULL,
  gender text,
  wikidata text,
  survivor bigint,
  renamed text,
  is_restricted smallint NOT NULL DEFAULT 0,
  is_held smallint NOT NULL DEFAULT 0,
  split_by text,
  UNIQUE (id),
  PRIMARY KEY (n),
  FOREIGN KEY (survivor) REFERENCES person(n)
);
CREATE INDEX person_name ON person USING btree (folded_name);
CREATE INDEX person_restricted ON person USING btree (n) WHERE (is_restricted = 1);
CREATE INDEX person_survivor ON person USING btree (survivor) WHERE (survivor IS NOT NULL);

CREATE TABLE person_forward (
  id text NOT NULL,
  person bigint NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (person) REFERENCES person(n) ON DELETE CASCADE
);
CREATE INDEX person_forward_person ON person_forward USING btree (person);

CREATE TABLE person_key (
  key text NOT NULL,
  person bigint NOT NULL,
  PRIMARY KEY (key, person),
  FOREIGN KEY (person) REFERENCES person(n) ON DELETE CASCADE
);
CREATE INDEX person_key_person ON person_key USING btree (person);

CREATE TABLE print (
  print bigint NOT NULL,
  document bigint NOT NULL,
  PRIMARY KEY (print, document),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE
);
CREATE INDEX print_document ON print USING btree (document);

CREATE TABLE question (
  a bigint NOT NULL,
  b bigint NOT NULL,
  score double precision NOT NULL,
  reasons text NOT NULL,
  document bigint,
  PRIMARY KEY (a, b),
  FOREIGN KEY (a) REFERENCES person(n) ON DELETE CASCADE,
  FOREIGN KEY (b) REFERENCES person(n) ON DELETE CASCADE
);
CREATE INDEX question_b ON question USING btree (b);

CREATE TABLE reading (
  document bigint NOT NULL,
  engine text NOT NULL,
  version text NOT NULL,
  read_at text NOT NULL,
  found_z bytea NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY (document) REFERENCES document(n) ON DELETE CASCADE
);

CREATE TABLE run (
  n bigint NOT NULL GENERATED AS IDENTITY,
  inputs text NOT NULL,
  started_at text NOT NULL,
  finished_at text,
  added integer NOT NULL DEFAULT 0,
  known integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (n)
);
CREATE INDEX run_inputs ON run USING btree (inputs) WHERE (finished_at IS NULL);

CREATE TABLE run_item (
  run bigint NOT NULL,
  key text NOT NULL,
  PRIMARY KEY (run, key),
  FOREIGN KEY (run) REFERENCES run(n) ON DELETE CASCADE
);

CREATE TABLE said (
  person bigint NOT NULL,
  day integer NOT NULL,
  attribution bigint NOT NULL,
  base bigint,
  PRIMARY KEY (person, day, attribution),
  FOREIGN KEY (attribution) REFERENCES attribution(n) ON DELETE CASCADE,
  FOREIGN KEY (person) REFERENCES person(n)
);
CREATE INDEX said_attribution ON said USING btree (attribution);

CREATE TABLE saved_search (
  id text NOT NULL,
  owner text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  created_at text NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX saved_search_owner ON saved_search USING btree (owner, created_at);

CREATE TABLE session (
  hash text NOT NULL,
  account bigint NOT NULL,
  csrf text NOT NULL,
  created_at text NOT NULL,
  seen_at text NOT NULL,
  expires_at text NOT NULL,
  PRIMARY KEY (hash),
  FOREIGN KEY (account) REFERENCES account(n) ON DELETE CASCADE
);
CREATE INDEX session_account ON session USING btree (account);

CREATE TABLE setting (
  name text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE statement (
  n bigint NOT NULL GENERATED AS IDENTITY,
  id text NOT NULL,
  survivor bigint,
  UNIQUE (id),
  PRIMARY KEY (n),
  FOREIGN KEY (survivor) REFERENCES statement(n) ON DELETE CASCADE
);
CREATE INDEX statement_survivor ON statement USING btree (survivor) WHERE (survivor IS NOT NULL);

CREATE TABLE token (
  id text NOT NULL,
  account bigint NOT NULL,
  name text NOT NULL,
  scopes text NOT NULL,
  hash text NOT NULL,
  created_at text NOT NULL,
  expires_at text,
  last_used_at text,
  UNIQUE (hash),
  PRIMARY KEY (id),
  FOREIGN KEY (account) REFERENCES account(n) ON DELETE CASCADE
);
CREATE INDEX token_account ON token USING btree (account);

CREATE TABLE tombstone (
  id text NOT NULL,
  kind text NOT NULL,
  at text NOT NULL,
  judge text NOT NULL,
  reason text NOT NULL,
  marks text NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE tombstone_print (
  print bigint NOT NULL,
  tombstone text NOT NULL,
  PRIMARY KEY (print, tombstone),
  FOREIGN KEY (tombstone) REFERENCES tombstone(id) ON DELETE CASCADE
);

CREATE TABLE watched (
  url text NOT NULL,
  etag text,
  modified text,
  seen_at text NOT NULL,
  PRIMARY KEY (url)
);
