-- What must hold before a tool is called or a knowledge source is read. Of a tool or of a source, never of both.
CREATE TABLE policy (
    id          text PRIMARY KEY,
    account     text        NOT NULL,
    tool        text REFERENCES tool ON DELETE CASCADE,
    knowledge   text,
    name        text,
    description text,
    type        text        NOT NULL,
    details     text        NOT NULL, -- JSON, sealed as a whole
    created     timestamptz NOT NULL,
    updated     timestamptz NOT NULL,
    CHECK (num_nonnulls(tool, knowledge) = 1)
);

CREATE INDEX policy_of_account ON policy (account, id);
CREATE INDEX policy_of_tool ON policy (tool, id) WHERE tool IS NOT NULL;
CREATE INDEX policy_of_knowledge ON policy (account, knowledge, id) WHERE knowledge IS NOT NULL;
