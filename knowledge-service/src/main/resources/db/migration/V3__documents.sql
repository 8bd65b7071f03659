-- Files are kept as they were uploaded, in parts so that no large one is ever in memory whole.
CREATE TABLE file_part (
    file    uuid NOT NULL,
    number  integer NOT NULL,                   -- from 0
    bytes   bytea NOT NULL,
    created timestamptz NOT NULL DEFAULT now(), -- a file that is no content after a while has been left behind
    PRIMARY KEY (file, number)
);

CREATE INDEX file_part_by_age ON file_part (created) WHERE number = 0;

ALTER TABLE content ALTER COLUMN body DROP NOT NULL;
ALTER TABLE content
    ADD COLUMN file      uuid,
    ADD COLUMN file_type text,
    ADD COLUMN file_size bigint,
    ADD COLUMN digest    text;                  -- of the file's bytes

UPDATE content SET
    file = gen_random_uuid(), file_type = 'MARKDOWN', file_size = octet_length(convert_to(body, 'UTF8')),
    digest = encode(sha256(convert_to(body, 'UTF8')), 'hex')
FROM source WHERE source.id = content.source AND source.type = 'File';
INSERT INTO file_part (file, number, bytes) SELECT file, 0, convert_to(body, 'UTF8') FROM content WHERE file IS NOT NULL;
UPDATE content SET body = NULL WHERE file IS NOT NULL;

CREATE INDEX content_by_file ON content (file);

-- How far the wanted version is; what is expected is null as long as nobody knows.
ALTER TABLE source ADD COLUMN chunks_stored integer NOT NULL DEFAULT 0, ADD COLUMN chunks_expected integer;

ALTER TABLE chunk
    ADD COLUMN section  integer NOT NULL DEFAULT 0,     -- chunks of a version with the same number are one section's text
    ADD COLUMN page     integer,
    ADD COLUMN language text,
    ADD COLUMN labels   text[] NOT NULL DEFAULT '{}',
    ADD COLUMN digest   text NOT NULL DEFAULT '',       -- of the text that was embedded
    ADD COLUMN claim    uuid;                           -- under which it was stored last

UPDATE chunk SET section = ordinal;

CREATE INDEX chunk_by_digest ON chunk (source, digest);
