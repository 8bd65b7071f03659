-- Whether the best passage of a source is the reply.
ALTER TABLE source ADD COLUMN return_direct boolean NOT NULL DEFAULT false;
