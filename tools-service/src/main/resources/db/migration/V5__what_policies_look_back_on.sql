-- Policies that decide about a call look back on the earlier ones of its session. Kept for accounts that have such a policy only.
ALTER TABLE execution ADD COLUMN arguments text; -- JSON, sealed for this call

CREATE INDEX execution_of_session ON execution (account, session, begun);
CREATE INDEX policy_that_decides ON policy (account) WHERE tool IS NOT NULL AND type IN ('cedar', 'rule');
