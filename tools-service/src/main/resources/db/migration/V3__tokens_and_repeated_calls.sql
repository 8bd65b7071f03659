-- Tokens of accounts, as the gateway hands them on: calls to tools are signed with them. Without a token the account is gone.
CREATE TABLE account_token (
    account text PRIMARY KEY,
    change  bigint NOT NULL, -- the gateway's number of the change: the highest holds
    token   text             -- sealed
);
