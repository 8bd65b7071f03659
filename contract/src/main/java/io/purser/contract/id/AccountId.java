package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The account that owns a thing: {@code AC} and 32 hex digits. */
public record AccountId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Ids.requireText("account sid", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
