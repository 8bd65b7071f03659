package io.purser.tools.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a model wants to hand to a tool. */
public sealed interface Arguments {

    /** They are what the tool takes. */
    record Fit(ObjectNode values) implements Arguments {}

    /** The tool must not be called with them; {@code why} lets a model put them right. */
    record Unfit(String why) implements Arguments {}
}
