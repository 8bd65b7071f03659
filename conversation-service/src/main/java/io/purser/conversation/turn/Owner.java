package io.purser.conversation.turn;

import java.time.Instant;

/** Who answers the customer. */
public sealed interface Owner {

    record TheAssistant() implements Owner {}

    /** A person was asked for. */
    record Nobody(Instant since) implements Owner {}

    record Person(String name, Instant since) implements Owner {}
}
