package io.purser.gateway.account;

import io.purser.contract.rest.ApiException;
import java.util.Arrays;
import java.util.Locale;

/** What credentials are good for. */
enum Scope {
    /** Everything in the account. */
    FULL,
    /** Looking, and nothing that changes or sends anything. */
    READ;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ApiException 400 when there is none of this name */
    static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("scope must be full or read"));
    }
}
