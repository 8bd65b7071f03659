ALTER TABLE account
    ADD COLUMN name   text NOT NULL DEFAULT '',
    ADD COLUMN status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
    ADD COLUMN limits text NOT NULL DEFAULT '{}'; -- JSON: what differs from the installation's limits

CREATE TABLE api_key (
    sid         varchar(34) PRIMARY KEY CHECK (sid ~ '^SK[0-9a-f]{32}$'),
    account     varchar(34) NOT NULL REFERENCES account ON DELETE CASCADE,
    name        text        NOT NULL,
    scope       text        NOT NULL CHECK (scope IN ('full', 'read')),
    secret_hash text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX api_key_of_account ON api_key (account, sid);

-- What was asked for under an Idempotency-Key, and what was answered.
CREATE TABLE keyed_request (
    account     text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    begun       timestamptz NOT NULL DEFAULT now(),
    answer      text, -- sealed; null while the request runs
    PRIMARY KEY (account, key)
);
CREATE INDEX keyed_request_by_age ON keyed_request (begun);

-- The token itself, sealed: what is sent to the account's addresses is signed with it.
ALTER TABLE account ADD COLUMN token_sealed text;

-- Replies that are owed to an address of the client.
CREATE TABLE callback (
    sid        text PRIMARY KEY,
    account    text        NOT NULL,
    session    text        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('waiting', 'pending', 'delivered', 'dead')),
    request    text, -- sealed: the address, and the message whose reply is owed; gone when it was delivered
    answer     text, -- sealed: what is posted, when the turn has ended
    attempts   int         NOT NULL DEFAULT 0,
    error      text, -- why the last attempt failed
    due        timestamptz NOT NULL, -- when it is looked at again
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX callback_due ON callback (due) WHERE status IN ('waiting', 'pending');
CREATE INDEX callback_of_account ON callback (account, sid);
CREATE INDEX callback_by_age ON callback (updated_at);
