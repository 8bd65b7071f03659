ALTER TABLE source
    ADD COLUMN return_direct  boolean NOT NULL DEFAULT false,   -- whether its best passage is the reply
    ADD COLUMN search_meaning double precision;                 -- the share of meaning in the scores of its chunks, if it has its own
