package io.purser.conversation.customer;

import io.purser.contract.event.Header;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The customer's phone number. */
@FunctionalInterface
public interface Phone {

    /**
     * In E.164 form; empty when none is known or it cannot be looked up.
     *
     * @param turn of an assistant whose customer it is
     */
    Uni<Optional<String>> of(Header turn, String identity);
}
