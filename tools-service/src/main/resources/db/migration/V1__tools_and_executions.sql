-- Definitions. A row with a removal time is gone for everybody; it stays until the catalog knows.
CREATE TABLE tool (
    id            text PRIMARY KEY,
    account       text        NOT NULL,
    name          text        NOT NULL,
    description   text        NOT NULL,
    type          text        NOT NULL,
    enabled       boolean     NOT NULL,
    requires_auth boolean     NOT NULL,
    meta          text        NOT NULL, -- JSON as the owner wrote it
    schema        text        NOT NULL, -- JSON Schema made from it
    created       timestamptz NOT NULL,
    updated       timestamptz NOT NULL,
    removed       timestamptz
);

CREATE INDEX tool_of_account ON tool (account, id);

-- Calls: written before a call is made and after, so that it is made at most once.
CREATE TABLE execution (
    account text        NOT NULL,
    call    text        NOT NULL,
    tool    text        NOT NULL,
    session text        NOT NULL,
    attempt int         NOT NULL DEFAULT 1,
    begun   timestamptz NOT NULL DEFAULT now(),
    until   timestamptz NOT NULL, -- when the attempt has ended at the latest
    ended   timestamptz,
    result  text,                 -- JSON; as text, since jsonb takes no NUL
    PRIMARY KEY (account, call)
);

CREATE INDEX execution_by_age ON execution (begun);
