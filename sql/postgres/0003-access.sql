-- Who may see a document: everybody who may use the record, or only those who may see what is internal; of an embargoed
-- one these until a time, and everybody from then on.

-- as it was added: open, internal, embargoed; for the last until when (ISO 8601, UTC, to the second)
ALTER TABLE document ADD COLUMN given_access TEXT NOT NULL DEFAULT 'open';
ALTER TABLE document ADD COLUMN given_until TEXT;
-- derived from judgements: what somebody decided since; null where it is as it was added
ALTER TABLE document ADD COLUMN access TEXT;
-- derived: from when on it is open; 9999 where that is not foreseen, null where it is open now and always
ALTER TABLE document ADD COLUMN open_from TEXT;
-- what is closed or was embargoed, of which there is little
CREATE INDEX document_open_from ON document (open_from) WHERE open_from IS NOT NULL;
CREATE INDEX document_access ON document (n) WHERE access IS NOT NULL;
CREATE INDEX document_held ON document (n) WHERE is_held = 1;
