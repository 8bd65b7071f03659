-- What opens somebody's vector store, sealed for the source; in the details stands a mask.
ALTER TABLE source ADD COLUMN secret text;
