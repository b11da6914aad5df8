-- The record: documents as they were read, what was found in them, who speaks, what people decided.
-- `n` are numbers of this store alone; `id` are the ids of the interfaces. Dates are ISO 8601. Blobs named *_z are
-- deflated (RFC 1951). A column that machines derive anew from the others says so.

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
);
CREATE INDEX document_page ON document (page_key) WHERE page_key IS NOT NULL;
CREATE INDEX document_content ON document (content_hash);
CREATE INDEX document_outlet ON document (outlet, day);
CREATE INDEX document_day ON document (day);
CREATE INDEX document_copies ON document (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX document_revisions ON document (revises) WHERE revises IS NOT NULL;
-- what is hidden, of which there is little
CREATE INDEX document_restricted ON document (n) WHERE is_restricted = 1;
CREATE INDEX document_original ON document (original) WHERE original IS NOT NULL;

-- The frozen text, and the parts of it (JSON: blocks, pages, source map, notices).
CREATE TABLE document_text (
  document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
  text_z BLOB NOT NULL,
  parts_z BLOB NOT NULL
);

-- The bytes as they came, by their SHA-256; several documents may have come from one.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT,
  charset TEXT,
  bytes INTEGER NOT NULL,
  bytes_z BLOB NOT NULL
);

-- What an engine found in a document (JSON: attributions, people, notices). Judgements are applied when it is shown.
CREATE TABLE reading (
  document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
  engine TEXT NOT NULL,
  version TEXT NOT NULL,
  read_at TEXT NOT NULL,
  found_z BLOB NOT NULL
);

-- One row for each attribution that holds now. Derived from readings and judgements.
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
);
CREATE INDEX attribution_document ON attribution (document, place);
CREATE INDEX attribution_doubt ON attribution (doubt) WHERE doubt IS NOT NULL;

-- Stems and tags of contents, by the number of the attribution; src/record/words says what a token is. Derived.
CREATE VIRTUAL TABLE word_index USING fts5 (
  words, tags, content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '_'"
);

-- Folded contents, for finding substrings. Derived.
CREATE VIRTUAL TABLE character_index USING fts5 (
  folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
);

-- What attributions mean: the cell that the vector of a content lies in, and an entry with a code of it, the cell and the
-- number (src/record/meaning/entry.ts). A search reads entries alone of most attributions. Derived from texts by the
-- encoder that `setting` names; an attribution that has no row has not been encoded yet.
CREATE TABLE meaning (
  attribution INTEGER PRIMARY KEY REFERENCES attribution (n) ON DELETE CASCADE,
  cell INTEGER NOT NULL,
  entry BLOB NOT NULL
);
-- holds all that a search reads of a cell
CREATE INDEX meaning_cell ON meaning (cell, entry);

-- The vectors themselves, as signed bytes. Derived.
CREATE TABLE meaning_vector (
  attribution INTEGER PRIMARY KEY REFERENCES meaning (attribution) ON DELETE CASCADE,
  vector BLOB NOT NULL
);

-- Ids that attributions had before they were read or judged otherwise, so that a permalink can say what became of it.
CREATE TABLE former_attribution (
  id TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  became TEXT,
  at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX former_attribution_document ON former_attribution (document);

-- Anyone or anything that speaks. `known_z` (JSON) is what documents say of them, as machines joined it.
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
CREATE INDEX person_survivor ON person (survivor) WHERE survivor IS NOT NULL;
CREATE INDEX person_name ON person (folded_name);
CREATE INDEX person_restricted ON person (n) WHERE is_restricted = 1;

-- By what people are looked up: parts and sounds of names, offices.
CREATE TABLE person_key (
  key TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  PRIMARY KEY (key, person)
) WITHOUT ROWID;
CREATE INDEX person_key_person ON person_key (person);

-- Ids that a document would have given to somebody who was known already.
CREATE TABLE person_forward (
  id TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX person_forward_person ON person_forward (person);

-- Whom the people of a reading stand for, as machines joined them.
CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  local TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (n),
  PRIMARY KEY (document, local)
) WITHOUT ROWID;
CREATE INDEX mention_person ON mention (person, document);

-- Who speaks: the newest first for a person. `base` is whom machines take it to be; `person` is derived from judgements.
CREATE TABLE said (
  person INTEGER NOT NULL REFERENCES person (n),
  day INTEGER NOT NULL,
  attribution INTEGER NOT NULL REFERENCES attribution (n) ON DELETE CASCADE,
  base INTEGER,
  PRIMARY KEY (person, day, attribution)
) WITHOUT ROWID;
CREATE INDEX said_attribution ON said (attribution);

-- Whether two people are one, for a person to settle.
CREATE TABLE question (
  a INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  document INTEGER,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX question_b ON question (b);

-- What people decided; rows are only ever added. `minted` is the id of who was split off, and whether the id stayed
-- with those who were (JSON), so that the state can be worked out anew.
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

-- Fingerprints of paragraphs and of rare quotations, by which copies are found.
CREATE TABLE print (
  print INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
  PRIMARY KEY (print, document)
) WITHOUT ROWID;
CREATE INDEX print_document ON print (document);

-- What was erased, without a name or a word of it: enough to refuse it when it comes again.
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

-- Runs of adding, so that one that was cut off goes on where it was.
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

-- Inputs that could not be added, and why.
CREATE TABLE failure (
  n INTEGER PRIMARY KEY,
  run INTEGER REFERENCES run (n) ON DELETE CASCADE,
  input TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  at TEXT NOT NULL
);

-- What a watched feed answered last, for asking whether it has changed.
CREATE TABLE watched (
  url TEXT PRIMARY KEY,
  etag TEXT,
  modified TEXT,
  seen_at TEXT NOT NULL
) WITHOUT ROWID;

-- The record's own settings: its id, the release that wrote it.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
