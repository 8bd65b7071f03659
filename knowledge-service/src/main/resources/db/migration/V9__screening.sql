-- What became of the texts of each source when they were screened. A row is there once, however often an answer comes.
CREATE TABLE screening (
    source      text NOT NULL REFERENCES source ON DELETE CASCADE,
    digest      text NOT NULL,                  -- of the text
    withheld    text,                           -- why nothing of it may be shown
    replacement text,                           -- what may be shown in its place
    created     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, digest)
);

ALTER TABLE chunk
    ADD COLUMN screened text NOT NULL DEFAULT '',   -- digest of the text that was screened
    ADD COLUMN withheld text;                       -- why nobody finds it

CREATE INDEX chunk_by_screened ON chunk (source, screened);
CREATE INDEX chunk_withheld ON chunk (source, version) WHERE withheld IS NOT NULL;

ALTER TABLE source ADD COLUMN waits_for text;       -- what keeps it from being searchable

-- What is kept here is screened, and nothing of it embedded again; a web site when it is read again.
UPDATE source SET wanted = wanted + 1, last_status = status, status = 'QUEUED', attempts = 0, leased_until = NULL,
    announced = false, updated = now()
WHERE type IN ('Text', 'File') AND status = 'COMPLETED' AND NOT removed;
