package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Document;
import io.smallrye.mutiny.Multi;

/** Where the documents of one type of source come from. */
public interface Origin {

    /** The type, as in the wire contract. */
    String type();

    /**
     * The documents that are to be searchable, each when it is asked for, so that a large source is never in memory whole. While they
     * come the claim is kept; whoever has lost it stops asking. A later try asks from the beginning again.
     *
     * @return fails with {@link Unusable} when the source can never be read as it is, with anything else when another try may help
     */
    Multi<Document> documents(Claim claim);

    /** Whether the texts of such a source stay where they are, so that no documents come of it. */
    default boolean staysElsewhere() {
        return false;
    }
}
