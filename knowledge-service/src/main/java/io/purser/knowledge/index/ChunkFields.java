package io.purser.knowledge.index;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.store.EmbeddedChunk;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** How a chunk stands in the index. */
final class ChunkFields {

    static final String SOURCE = "source";
    static final String EDITION = "edition";
    static final String WORDS = "words";
    static final String VECTOR = "vector";

    private ChunkFields() {}

    static Document document(EmbeddedChunk embedded, long version) {
        var chunk = embedded.chunk();
        var document = new Document();
        document.add(new StringField(SOURCE, chunk.source().value(), Field.Store.YES));
        document.add(new StringField(EDITION, edition(chunk.source(), version), Field.Store.NO));
        document.add(new TextField(WORDS, chunk.indexed(), Field.Store.NO));
        document.add(new KnnFloatVectorField(VECTOR, embedded.vector().values(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StoredField("id", chunk.id().value()));
        document.add(new StoredField("ordinal", chunk.ordinal()));
        document.add(new StoredField("title", chunk.title()));
        document.add(new StoredField("heading", chunk.heading()));
        document.add(new StoredField("text", chunk.text()));
        if (chunk.url() != null) {
            document.add(new StoredField("url", chunk.url()));
        }
        return document;
    }

    static Chunk chunk(Document document) {
        return new Chunk(
                new ChunkId(document.get("id")),
                new KnowledgeId(document.get(SOURCE)),
                document.getField("ordinal").numericValue().intValue(),
                document.get("title"),
                document.get("heading"),
                document.get("url"),
                document.get("text"));
    }

    static String edition(KnowledgeId source, long version) {
        return source.value() + "/" + version;
    }
}
