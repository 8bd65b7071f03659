package io.purser.tools.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made before in the session, or was refused.
 *
 * @param tool the name
 * @param answered whether it ended with a 2xx answer
 * @param arguments null when they were not kept
 * @param answer null when there was none, or it is too large to be looked at; text where it is no JSON
 */
public record EarlierCall(
        String tool, Instant at, boolean answered, @Nullable JsonNode arguments, @Nullable JsonNode answer) {}
