package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An event. The same work done twice gives the same id, so that the first on the log wins everywhere. */
public record EventId(@JsonValue UUID value) {

    /** The name space of versions of sources; any other than those of events would do. */
    private static final UUID SOURCES = UUID.fromString("5f3f0a8c-9d0a-5b58-8f0b-6a2f4c1d7e90");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {}

    /** The id of something that has no cause on the log, such as a customer's message. */
    public static EventId create() {
        return new EventId(Ids.timeOrdered());
    }

    /** The id of a version of a source coming up, which is the cause of what is done to make it searchable. */
    public static EventId of(KnowledgeId source, long version) {
        return new EventId(Ids.derived(SOURCES, source.value() + "/" + version));
    }

    /**
     * The id of what follows from this event (UUIDv5, RFC 9562, with this id as name space).
     *
     * @param step what is done, such as {@code decision/2}
     * @param index which of several such deeds, from 0
     */
    public EventId then(String step, int index) {
        return new EventId(Ids.derived(value, step + "/" + index));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
