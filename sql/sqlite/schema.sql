-- What the migrations make, by "npm run schema"; for reading. Changes are made by a migration.

CREATE TABLE account (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- without case and diacritics, so that no two look the same
  folded_name TEXT NOT NULL UNIQUE,
  -- reader, reviewer or admin
  role TEXT NOT NULL,
  -- argon2id, in the PHC string format
  password TEXT NOT NULL,
  created_at TEXT NOT NULL,
  is_disabled INTEGER NOT NULL DEFAULT 0,
  last_seen_at TEXT
);

CREATE TABLE attribution (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  -- its place in the document's order
  place INTEGER NOT NULL,
  manner TEXT NOT NULL,
  polarity TEXT NOT NULL,
  act TEXT NOT NULL,
  -- how many attributions stand around it: 0 for one that stands in no other
  depth INTEGER NOT NULL DEFAULT 0,
  -- words of its content, and those of them that stand in quotation marks
  words INTEGER NOT NULL DEFAULT 0,
  verbatim_words INTEGER NOT NULL DEFAULT 0,
  standing TEXT NOT NULL DEFAULT 'as reported',
  is_reviewed INTEGER NOT NULL DEFAULT 0,
  -- how much harm it does if the speaker is wrong; null where there is no doubt
  doubt REAL
, statement INTEGER REFERENCES statement (n) ON DELETE SET NULL);

CREATE INDEX attribution_document ON attribution (document, place);

CREATE INDEX attribution_doubt ON attribution (doubt) WHERE doubt IS NOT NULL;

CREATE INDEX attribution_standing ON attribution (standing) WHERE standing <> 'as reported';

CREATE INDEX attribution_statement ON attribution (statement, document) WHERE statement IS NOT NULL;

CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  -- name of the user; null for somebody who had not signed in
  actor TEXT,
  action TEXT NOT NULL,
  -- an id or a name
  subject TEXT,
  detail TEXT
);

CREATE INDEX audit_action ON audit (action, n);

CREATE INDEX audit_actor ON audit (actor, n);

CREATE VIRTUAL TABLE character_index USING fts5 (
  folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
);

CREATE TABLE document (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL,
  given_id TEXT,
  file TEXT,
  url TEXT,
  -- what its page is known by, whatever its address is decorated with: versions of one page share it
  page_key TEXT,
  host TEXT,
  title TEXT,
  byline TEXT,
  publisher TEXT,
  -- the publisher, or else the host, folded: what counts as one outlet
  outlet TEXT,
  published_at TEXT,
  -- days since 1970-01-01 of published_at; -1 where it is not known
  day INTEGER NOT NULL,
  modified_at TEXT,
  read_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  language TEXT,
  text_units INTEGER NOT NULL,
  -- derived: the earliest known document of the same text, with the evidence (JSON)
  copy_of INTEGER REFERENCES document (n),
  copy_evidence TEXT,
  -- derived: the version before it, with what was changed (JSON)
  revises INTEGER REFERENCES document (n),
  revision TEXT,
  is_restricted INTEGER NOT NULL DEFAULT 0,
  is_held INTEGER NOT NULL DEFAULT 0,
  -- whether a notice says that the text is not the whole of it
  is_incomplete INTEGER NOT NULL DEFAULT 0,
  original TEXT,
  -- how the original was fetched (JSON), or null
  fetched TEXT
, linked TEXT, given_access TEXT NOT NULL DEFAULT 'open', given_until TEXT, access TEXT, open_from TEXT);

CREATE INDEX document_access ON document (n) WHERE access IS NOT NULL;

CREATE INDEX document_content ON document (content_hash);

CREATE INDEX document_copies ON document (copy_of) WHERE copy_of IS NOT NULL;

CREATE INDEX document_day ON document (day);

CREATE INDEX document_held ON document (n) WHERE is_held = 1;

CREATE INDEX document_open_from ON document (open_from) WHERE open_from IS NOT NULL;

CREATE INDEX document_original ON document (original) WHERE original IS NOT NULL;

CREATE INDEX document_outlet ON document (outlet, day);

CREATE INDEX document_page ON document (page_key) WHERE page_key IS NOT NULL;

CREATE INDEX document_restricted ON document (n) WHERE is_restricted = 1;

CREATE INDEX document_revisions ON document (revises) WHERE revises IS NOT NULL;

CREATE TABLE document_sentences (
  document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
  spans_z BLOB NOT NULL
);

CREATE TABLE document_text (
  document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
  text_z BLOB NOT NULL,
  parts_z BLOB NOT NULL
);

CREATE TABLE failure (
  n INTEGER PRIMARY KEY,
  run INTEGER REFERENCES run (n) ON DELETE CASCADE,
  input TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  at TEXT NOT NULL
);

CREATE TABLE former_attribution (
  id TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  became TEXT,
  at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX former_attribution_document ON former_attribution (document);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  -- add, vectors or link
  kind TEXT NOT NULL,
  -- JSON
  inputs TEXT NOT NULL,
  options TEXT NOT NULL,
  -- name of the user who asked for it
  "by" TEXT NOT NULL,
  -- waiting, running, done, failed or cancelled
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  finished_at TEXT,
  -- JSON
  progress TEXT NOT NULL,
  -- what went wrong with the whole of it
  error TEXT
) WITHOUT ROWID;

CREATE INDEX job_created ON job (created_at);

CREATE INDEX job_unfinished ON job (created_at) WHERE finished_at IS NULL;

CREATE TABLE judgement (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  judge TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT,
  type TEXT NOT NULL,
  decision TEXT NOT NULL,
  replaces TEXT,
  minted TEXT,
  -- what it is about: at most one judgement on a subject is current
  subject TEXT NOT NULL
);

CREATE INDEX judgement_subject ON judgement (subject);

CREATE TABLE judgement_document (
  document TEXT NOT NULL,
  judgement INTEGER NOT NULL REFERENCES judgement (n) ON DELETE CASCADE,
  PRIMARY KEY (document, judgement)
) WITHOUT ROWID;

CREATE TABLE link (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- where it is said
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  from_attribution INTEGER NOT NULL REFERENCES attribution (n) ON DELETE CASCADE,
  -- an attribution of the statement it is about; null while that cannot be told
  to_attribution INTEGER REFERENCES attribution (n) ON DELETE SET NULL,
  relation TEXT NOT NULL,
  status TEXT NOT NULL,
  is_conditional INTEGER NOT NULL DEFAULT 0,
  fault TEXT,
  score REAL NOT NULL,
  -- whether who says it speaks for who said the other: themselves, their office, whose spokesman they are
  is_own INTEGER NOT NULL DEFAULT 0,
  -- what a person decided: accepted, rejected; null for nothing
  review TEXT,
  -- the link as the model has it (JSON): evidence, candidates, what found it
  found_z BLOB NOT NULL
);

CREATE INDEX link_document ON link (document);

CREATE INDEX link_from ON link (from_attribution);

CREATE INDEX link_relation ON link (relation);

CREATE INDEX link_to ON link (to_attribution) WHERE to_attribution IS NOT NULL;

CREATE TABLE link_awaited (
  person INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  -- on which the document was published in which the link is said
  day INTEGER NOT NULL,
  link INTEGER NOT NULL REFERENCES link (n) ON DELETE CASCADE,
  PRIMARY KEY (person, day, link)
) WITHOUT ROWID;

CREATE INDEX link_awaited_link ON link_awaited (link);

CREATE TABLE meaning (
  attribution INTEGER PRIMARY KEY REFERENCES attribution (n) ON DELETE CASCADE,
  cell INTEGER NOT NULL,
  entry BLOB NOT NULL
);

CREATE INDEX meaning_cell ON meaning (cell, entry);

CREATE TABLE meaning_vector (
  attribution INTEGER PRIMARY KEY REFERENCES meaning (attribution) ON DELETE CASCADE,
  vector BLOB NOT NULL
);

CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  local TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (n),
  PRIMARY KEY (document, local)
) WITHOUT ROWID;

CREATE INDEX mention_person ON mention (person, document);

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT,
  charset TEXT,
  bytes INTEGER NOT NULL,
  bytes_z BLOB NOT NULL
);

CREATE TABLE person (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  documents INTEGER NOT NULL,
  known_z BLOB NOT NULL,
  gender TEXT,
  wikidata TEXT,
  -- derived from judgements: into whom they were merged, and what they are called
  survivor INTEGER REFERENCES person (n),
  renamed TEXT,
  is_restricted INTEGER NOT NULL DEFAULT 0,
  is_held INTEGER NOT NULL DEFAULT 0,
  -- the judgement that split them off, or null
  split_by TEXT
);

CREATE INDEX person_name ON person (folded_name);

CREATE INDEX person_restricted ON person (n) WHERE is_restricted = 1;

CREATE INDEX person_survivor ON person (survivor) WHERE survivor IS NOT NULL;

CREATE TABLE person_forward (
  id TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX person_forward_person ON person_forward (person);

CREATE TABLE person_key (
  key TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  PRIMARY KEY (key, person)
) WITHOUT ROWID;

CREATE INDEX person_key_person ON person_key (person);

CREATE TABLE print (
  print INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  PRIMARY KEY (print, document)
) WITHOUT ROWID;

CREATE INDEX print_document ON print (document);

CREATE TABLE question (
  a INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  document INTEGER,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE INDEX question_b ON question (b);

CREATE TABLE reading (
  document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
  engine TEXT NOT NULL,
  version TEXT NOT NULL,
  read_at TEXT NOT NULL,
  found_z BLOB NOT NULL
);

CREATE TABLE run (
  n INTEGER PRIMARY KEY,
  inputs TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  added INTEGER NOT NULL DEFAULT 0,
  known INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX run_inputs ON run (inputs) WHERE finished_at IS NULL;

CREATE TABLE run_item (
  run INTEGER NOT NULL REFERENCES run (n) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (run, key)
) WITHOUT ROWID;

CREATE TABLE said (
  person INTEGER NOT NULL REFERENCES person (n),
  day INTEGER NOT NULL,
  attribution INTEGER NOT NULL REFERENCES attribution (n) ON DELETE CASCADE,
  base INTEGER,
  PRIMARY KEY (person, day, attribution)
) WITHOUT ROWID;

CREATE INDEX said_attribution ON said (attribution);

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  -- name of the user whose it is
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  -- what it asks for (JSON)
  query TEXT NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX saved_search_owner ON saved_search (owner, created_at);

CREATE TABLE session (
  -- SHA-256 of what the cookie has, in hexadecimal
  hash TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (n) ON DELETE CASCADE,
  csrf TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  -- whatever was seen of it
  expires_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX session_account ON session (account);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE statement (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- the statement that it turned out to be, or null: then it has attributions
  survivor INTEGER REFERENCES statement (n) ON DELETE CASCADE
);

CREATE INDEX statement_survivor ON statement (survivor) WHERE survivor IS NOT NULL;

CREATE TABLE token (
  id TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (n) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- permissions (JSON)
  scopes TEXT NOT NULL,
  -- SHA-256 of the secret, in hexadecimal
  hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  -- null for never
  expires_at TEXT,
  last_used_at TEXT
) WITHOUT ROWID;

CREATE INDEX token_account ON token (account);

CREATE TABLE tombstone (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  judge TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- hashes by which it is known again (JSON)
  marks TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE tombstone_print (
  print INTEGER NOT NULL,
  tombstone TEXT NOT NULL REFERENCES tombstone (id) ON DELETE CASCADE,
  PRIMARY KEY (print, tombstone)
) WITHOUT ROWID;

CREATE TABLE watched (
  url TEXT PRIMARY KEY,
  etag TEXT,
  modified TEXT,
  seen_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE word_index USING fts5 (
  words, tags, content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '_'"
);
