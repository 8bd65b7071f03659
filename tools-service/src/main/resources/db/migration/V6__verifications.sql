-- Where the customer of a session stands on the way to a proof of who they are.
CREATE TABLE verification (
    account     text        NOT NULL,
    session     text        NOT NULL,
    event       text        NOT NULL, -- that was taken up last
    result      text,                 -- of that event, JSON; null as long as there is none
    tool        text        NOT NULL, -- whose policies say who has sent the code
    identity    text        NOT NULL,
    phone       text        NOT NULL, -- sealed
    code        text,                 -- sealed; null when it is good for nothing any more
    digits      int         NOT NULL,
    tries_left  int         NOT NULL,
    sent        timestamptz NOT NULL,
    expires     timestamptz NOT NULL,
    rests_until timestamptz,          -- too many codes were wrong
    PRIMARY KEY (account, session)
);

-- When codes were sent to whom: the number is limited.
CREATE TABLE verification_code (
    account  text        NOT NULL,
    identity text        NOT NULL,
    sent     timestamptz NOT NULL
);

CREATE INDEX verification_code_of_customer ON verification_code (account, identity, sent);
