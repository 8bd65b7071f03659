-- Tokens of accounts, as the gateway hands them on: calls to tools are signed with them. Without a token the account is gone.
CREATE TABLE account_token (
    account text PRIMARY KEY,
    change  bigint NOT NULL, -- the gateway's number of the change: the highest holds
    token   text             -- sealed
);

-- The same call in one turn is made once: same tool, same arguments. Of the arguments there is only a hash.
ALTER TABLE execution
    ADD COLUMN turn           text,
    ADD COLUMN arguments_hash text; -- null: the call may be made again

CREATE UNIQUE INDEX execution_of_turn ON execution (account, turn, tool, arguments_hash) WHERE arguments_hash IS NOT NULL;
