package io.purser.knowledge.chunk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names chunks by what they are: source, headings, text, and which of several alike. Thus a chunk keeps its id, and with it its
 * embedding, when text is added or removed elsewhere.
 */
final class ChunkIds {

    private static final int BYTES = 16;

    private final KnowledgeId source;
    private final Map<String, Integer> seen = new HashMap<>();

    ChunkIds(KnowledgeId source) {
        this.source = source;
    }

    ChunkId of(String heading, String text) {
        String digest = digest(source.value(), heading, text);
        int alike = seen.merge(digest, 1, Integer::sum);
        return new ChunkId("chunk_" + (alike == 1 ? digest : digest + "_" + alike));
    }

    private static String digest(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
