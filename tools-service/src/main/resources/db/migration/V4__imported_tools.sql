-- Where a tool was imported from, and which operation there it calls: who imports the same again changes it.
ALTER TABLE tool
    ADD COLUMN source    text,
    ADD COLUMN operation text;

CREATE UNIQUE INDEX tool_of_source ON tool (account, source, operation) WHERE source IS NOT NULL AND removed IS NULL;
