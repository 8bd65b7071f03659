-- Vectors of different models cannot be compared.
ALTER TABLE chunk ADD COLUMN model text NOT NULL DEFAULT 'all-minilm-l6-v2-q';
ALTER TABLE chunk ALTER COLUMN model DROP DEFAULT;

-- The model has changed, so what is kept here is embedded again. Until then it is found by its words only.
UPDATE source SET wanted = wanted + 1, last_status = status, status = 'QUEUED', attempts = 0, leased_until = NULL,
    announced = false, updated = now()
WHERE type IN ('Text', 'File') AND status = 'COMPLETED' AND NOT removed;
