package io.purser.knowledge.source;

import java.util.Optional;

/** What is to change in a source, checked already; what is empty stays. */
record SourceChange(
        Optional<String> name,
        Optional<String> description,
        Optional<String> embeddingModel,
        Optional<Boolean> returnDirect,
        Optional<Fill> fill) {

    static SourceChange to(Optional<Boolean> returnDirect, Fill fill) {
        return new SourceChange(Optional.empty(), Optional.empty(), Optional.empty(), returnDirect, Optional.of(fill));
    }
}
