-- An account, and what proves that somebody speaks for it. The token itself is kept nowhere.
CREATE TABLE account (
    sid        varchar(34) PRIMARY KEY CHECK (sid ~ '^AC[0-9a-fA-F]{32}$'),
    token_hash text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
