package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import java.util.Arrays;

/** Where a source's content comes from. The constants are named as in the wire contract. */
enum SourceType {
    Web,
    Database,
    Text,
    File;

    static SourceType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("type must be Web, Database, Text or File"));
    }
}
