package io.purser.gateway.account;

import io.purser.contract.rest.ApiException;

/** What people may call things. */
final class Texts {

    private static final int LONGEST = 256;

    private Texts() {}

    /** @throws ApiException 400 */
    static String name(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw ApiException.invalid(
                    "name must have from 1 to %d characters and no control characters".formatted(LONGEST));
        }
        return text;
    }
}
