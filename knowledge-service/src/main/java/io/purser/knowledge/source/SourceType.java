package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import java.util.Arrays;

/** Where a source's content comes from. The constants are named as in the wire contract; it may be sent in any case. */
enum SourceType {
    Web,
    Database,
    Text,
    File;

    static SourceType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("type must be Web, Database, Text or File"));
    }
}
