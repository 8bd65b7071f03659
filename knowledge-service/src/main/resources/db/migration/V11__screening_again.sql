-- Verdicts of versions before that one do not count: the owner wants all texts screened anew.
ALTER TABLE source ADD COLUMN screened_from bigint NOT NULL DEFAULT 0;
ALTER TABLE screening ADD COLUMN version bigint NOT NULL DEFAULT 0;     -- that asked for it
