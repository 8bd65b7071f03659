package io.purser.knowledge.outside;

import java.util.List;
import java.util.stream.Stream;

/** A Pinecone on this machine, and an endpoint that embeds, for tests of the whole service. */
public final class LocalStores implements AutoCloseable {

    private final PineconeServer pinecone = new PineconeServer();
    private final EmbeddingServer embeddings = new EmbeddingServer();

    public String pinecone() {
        return pinecone.service();
    }

    public String embeddings() {
        return embeddings.baseUrl();
    }

    public String embeddingKey() {
        return EmbeddingServer.KEY;
    }

    /** Lets in. */
    public String apiKey() {
        return pinecone.secret();
    }

    /** What must be allowed, each {@code host:port}. */
    public List<String> addresses() {
        return Stream.concat(pinecone.addresses().stream(), Stream.of("127.0.0.1:" + embeddings.port()))
                .toList();
    }

    /** An index with these texts in its namespace {@code help}. */
    public void index(String name, int dimensions, String... texts) {
        pinecone.create(name, dimensions);
        for (String text : texts) {
            pinecone.add(name, TestRecord.of("rec-" + text.hashCode(), text, "Help", "", dimensions, List.of()));
        }
    }

    public void remove(String index) {
        pinecone.remove(index);
    }

    @Override
    public void close() {
        pinecone.close();
        embeddings.close();
    }
}
