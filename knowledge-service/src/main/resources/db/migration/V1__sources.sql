-- A knowledge source. Content that changes gets a new version beside the searchable one.
CREATE TABLE source (
    id           text PRIMARY KEY,
    account      text NOT NULL,
    name         text NOT NULL,
    description  text NOT NULL,
    type         text NOT NULL,
    details      text NOT NULL,                 -- JSON, large content left out
    status       text NOT NULL,
    last_status  text,
    error        text,                          -- why it failed, for the owner of the source
    version      bigint NOT NULL,               -- the version that is searchable, 0 when none is yet
    wanted       bigint NOT NULL,               -- the version of the present content
    size         bigint NOT NULL,               -- characters of the present content
    claim        uuid,                          -- whoever holds it works on the wanted version
    leased_until timestamptz,                   -- until then nobody else takes it up
    attempts     integer NOT NULL,
    removed      boolean NOT NULL,
    announced    boolean NOT NULL,              -- whether the catalog says what stands here
    created      timestamptz NOT NULL,
    updated      timestamptz NOT NULL
);

CREATE INDEX source_of_account ON source (account, id);
CREATE INDEX source_due ON source (id) WHERE status IN ('QUEUED', 'PROCESSING');
CREATE INDEX source_unannounced ON source (updated) WHERE NOT announced;

CREATE TABLE content (
    source text PRIMARY KEY REFERENCES source ON DELETE CASCADE,
    body   text NOT NULL
);

CREATE TABLE chunk (
    source    text NOT NULL REFERENCES source ON DELETE CASCADE,
    version   bigint NOT NULL,
    id        text NOT NULL,
    ordinal   integer NOT NULL,
    title     text NOT NULL,
    heading   text NOT NULL,
    url       text,
    body      text NOT NULL,
    embedding bytea NOT NULL,                   -- floats, big endian
    created   timestamptz NOT NULL,
    PRIMARY KEY (source, version, id)
);

CREATE INDEX chunk_in_order ON chunk (source, version, ordinal);
