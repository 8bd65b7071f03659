-- Accounts whose token, or whose end, tools-service is yet to be told: it signs the calls to tools. Kept by the database itself, so
-- that no change is forgotten, whoever makes it and whatever fails after it.
CREATE TABLE token_to_hand_on (
    account varchar(34) PRIMARY KEY,
    change  bigint NOT NULL -- microseconds since 1970: a later change has a higher number, also in a database that was set up anew
);

CREATE FUNCTION hand_token_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO token_to_hand_on (account, change)
    VALUES (coalesce(NEW.sid, OLD.sid), extract(epoch FROM clock_timestamp()) * 1000000)
    ON CONFLICT (account) DO UPDATE SET change = greatest(EXCLUDED.change, token_to_hand_on.change + 1);
    RETURN NULL;
END
$$;

CREATE TRIGGER account_has_token AFTER INSERT OR UPDATE OF token_sealed ON account
    FOR EACH ROW WHEN (NEW.token_sealed IS NOT NULL) EXECUTE FUNCTION hand_token_on();

CREATE TRIGGER account_is_gone AFTER DELETE ON account
    FOR EACH ROW EXECUTE FUNCTION hand_token_on();

INSERT INTO token_to_hand_on (account, change)
SELECT sid, extract(epoch FROM clock_timestamp()) * 1000000 FROM account WHERE token_sealed IS NOT NULL;
