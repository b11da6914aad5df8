-- Who may use the record over the network, what they did, and what the server keeps for them. None of it is exported; a
-- backup has it but for sessions.

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

-- Who has signed in.
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

-- Secrets by which programs ask in somebody's name.
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

-- What was done over the network; only ever added to.
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
CREATE INDEX audit_actor ON audit (actor, n);
CREATE INDEX audit_action ON audit (action, n);

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

-- Long work that the server does.
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
