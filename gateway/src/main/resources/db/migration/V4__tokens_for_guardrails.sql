-- guardrails-service signs what it posts too, so it is yet to be told all tokens.
INSERT INTO token_to_hand_on (account, change)
SELECT sid, extract(epoch FROM clock_timestamp()) * 1000000 FROM account WHERE token_sealed IS NOT NULL
ON CONFLICT (account) DO UPDATE SET change = greatest(EXCLUDED.change, token_to_hand_on.change + 1);
