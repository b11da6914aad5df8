-- Statements: utterances, as one or many attributions report them; and links: what one said about another. All of it is
-- derived from readings and judgements, so that it can be made anew; only the ids of statements are kept for good.

-- The id is minted once, for the attribution that stands first in the document recorded first of those that report the
-- utterance.
CREATE TABLE statement (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- the statement that it turned out to be, or null: then it has attributions
  survivor INTEGER REFERENCES statement (n) ON DELETE CASCADE
);
CREATE INDEX statement_survivor ON statement (survivor) WHERE survivor IS NOT NULL;

-- null for what is negated, hypothetical or asked, and for what has not been linked yet
ALTER TABLE attribution ADD COLUMN statement INTEGER REFERENCES statement (n) ON DELETE SET NULL;
CREATE INDEX attribution_statement ON attribution (statement, document) WHERE statement IS NOT NULL;
-- what has become of statements: of most of them, nothing
CREATE INDEX attribution_standing ON attribution (standing) WHERE standing <> 'as reported';

-- The version of the linking that was done last; null where it is still to be done, empty where it is to be done again.
ALTER TABLE document ADD COLUMN linked TEXT;

-- Where the sentences of a document stand (JSON: start and end of each, in order), for linking it again and again.
CREATE TABLE document_sentences (
  document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
  spans_z BLOB NOT NULL
);

-- What somebody did to a statement by saying something.
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
CREATE INDEX link_to ON link (to_attribution) WHERE to_attribution IS NOT NULL;
CREATE INDEX link_relation ON link (relation);

-- People whose statement a link may yet turn out to be about: when something is added that they said, it is looked at again.
CREATE TABLE link_awaited (
  person INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE,
  -- on which the document was published in which the link is said
  day INTEGER NOT NULL,
  link INTEGER NOT NULL REFERENCES link (n) ON DELETE CASCADE,
  PRIMARY KEY (person, day, link)
) WITHOUT ROWID;
CREATE INDEX link_awaited_link ON link_awaited (link);
