-- The vectors of a chunk's parts, one after the other, each with its scale and a byte for a value.
ALTER TABLE chunk ADD COLUMN parts bytea NOT NULL DEFAULT '';
ALTER TABLE chunk ALTER COLUMN parts DROP DEFAULT;

-- What is kept here is embedded again, with its parts. Until then it is found as before; a web site when it is read again.
UPDATE source SET wanted = wanted + 1, last_status = status, status = 'QUEUED', attempts = 0, leased_until = NULL,
    announced = false, updated = now()
WHERE type IN ('Text', 'File') AND status = 'COMPLETED' AND NOT removed;
