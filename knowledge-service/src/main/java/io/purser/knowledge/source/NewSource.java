package io.purser.knowledge.source;

import org.jspecify.annotations.Nullable;

/** A source that is to be defined, checked already. */
record NewSource(
        String name,
        String description,
        SourceType type,
        @Nullable String embeddingModel,
        boolean returnDirect,
        @Nullable Double searchMeaning,
        Fill fill) {}
