-- Named by owners of sources of type Database.
ALTER TABLE source ADD COLUMN embedding_model text;
