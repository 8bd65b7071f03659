package io.purser.gateway.http;

import io.purser.contract.rest.ApiException;

/** A body over its limit: 413, code 20413. */
public final class TooLarge {

    private TooLarge() {}

    public static ApiException body(long limitBytes) {
        return ApiException.of(413, 20413, "The body is larger than %d bytes".formatted(limitBytes));
    }
}
