-- Verdicts on texts of a vector store count for a while only, and there are so many of them at most.
CREATE INDEX screening_by_age ON screening (source, created);
