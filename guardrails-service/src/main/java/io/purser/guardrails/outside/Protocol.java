package io.purser.guardrails.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.guardrails.screening.Screened;

/** What is asked of a service, and what its answer means. */
interface Protocol {

    JsonNode question(Screened text);

    /** @throws IllegalArgumentException when the answer says nothing; then the check could not run */
    Reading read(JsonNode answer);
}
