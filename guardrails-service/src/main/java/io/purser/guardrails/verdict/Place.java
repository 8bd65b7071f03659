package io.purser.guardrails.verdict;

import io.purser.contract.id.EventId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in the list of verdicts. Times are not unique, so the event stands beside. */
record Place(Instant at, EventId event, boolean older) {

    static String key(Instant at, EventId event) {
        return at + "/" + event;
    }

    /** @throws ApiException when the cursor is none of this list */
    static Place of(PageRequest.Cursor cursor) {
        try {
            String[] parts = cursor.key().split("/", 2);
            return new Place(Instant.parse(parts[0]), new EventId(UUID.fromString(parts[1])), cursor.forward());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ApiException.invalid("PageToken is not one of this list");
        }
    }
}
