package io.purser.knowledge.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to change in a source, checked already; what is empty stays. */
record SourceChange(
        Optional<String> name,
        Optional<String> description,
        Optional<String> embeddingModel,
        Optional<Boolean> returnDirect,
        Optional<Meaning> searchMeaning,
        Optional<Fill> fill) {

    /** The share of meaning in the scores of its chunks; null brings the usual one back. */
    record Meaning(@Nullable Double share) {}

    static SourceChange to(Optional<Boolean> returnDirect, Optional<Meaning> searchMeaning, Fill fill) {
        return new SourceChange(
                Optional.empty(), Optional.empty(), Optional.empty(), returnDirect, searchMeaning, Optional.of(fill));
    }
}
