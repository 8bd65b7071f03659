package io.purser.knowledge.source;

import io.purser.knowledge.media.FileType;
import java.util.UUID;

/** What a source holds for itself. */
sealed interface Content {

    /** How much work it is likely to be, in characters or bytes. */
    long size();

    /** Whether to make this one searchable after the other would change nothing. */
    default boolean isLike(Content other) {
        return equals(other);
    }

    record Text(String text) implements Content {
        @Override
        public long size() {
            return text.length();
        }
    }

    /** A file that is stored already. */
    record File(UUID id, FileType type, long size, String digest) implements Content {
        @Override
        public boolean isLike(Content other) {
            return other instanceof File file && type == file.type && digest.equals(file.digest);
        }
    }

    /** It is to be fetched. */
    record Elsewhere() implements Content {
        @Override
        public long size() {
            return 0;
        }
    }
}
