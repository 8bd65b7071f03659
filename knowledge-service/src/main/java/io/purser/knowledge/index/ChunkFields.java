package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import io.purser.knowledge.store.EmbeddedChunk;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How a chunk stands in the index. */
final class ChunkFields {

    static final String ACCOUNT = "account";
    static final String SOURCE = "source";
    static final String EDITION = "edition";
    static final String LABEL = "label";
    static final String ACCESS = "access";
    static final String SPOKEN = "spoken";

    private static final FieldType PIECES = new FieldType();

    static {
        PIECES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        PIECES.setTokenized(true);
        PIECES.freeze();
    }

    private ChunkFields() {}

    static Document document(AccountId account, EmbeddedChunk embedded, Language language, long version) {
        var chunk = embedded.chunk();
        var document = new Document();
        document.add(new StringField(ACCOUNT, account.value(), Field.Store.NO));
        document.add(new StringField(SOURCE, chunk.source().value(), Field.Store.YES));
        document.add(new StringField(EDITION, edition(chunk.source(), version), Field.Store.NO));
        document.add(new StringField(ACCESS, Access.by(chunk.labels()).name(), Field.Store.NO));
        chunk.labels().forEach(label -> document.add(new StringField(LABEL, label, Field.Store.YES)));
        document.add(new TextField(language.words(), chunk.indexed(), Field.Store.NO));
        document.add(new TextField(language.headings(), chunk.heading(), Field.Store.NO));
        document.add(new NumericDocValuesField(SPOKEN, language.ordinal()));
        document.add(new Field(language.pieces(), chunk.indexed(), PIECES));
        addVectors(document, embedded.vectors());
        addStored(document, chunk);
        return document;
    }

    /** A vector that no question can be compared with is left out: the chunk is found by its words. */
    private static void addVectors(Document document, Vectors vectors) {
        var whole = vectors.whole();
        if (whole.isComparable()) {
            document.add(new KnnFloatVectorField(vectors(whole), whole.values(), VectorSimilarityFunction.DOT_PRODUCT));
            document.add(new BinaryDocValuesField(parts(whole.model()), new BytesRef(vectors.partBytes())));
        }
    }

    private static void addStored(Document document, Chunk chunk) {
        document.add(new StoredField("id", chunk.id().value()));
        document.add(new StoredField("ordinal", chunk.ordinal()));
        document.add(new StoredField("title", chunk.title()));
        document.add(new StoredField("heading", chunk.heading()));
        document.add(new StoredField("text", chunk.text()));
        document.add(new StoredField("section", chunk.section()));
        if (chunk.url() != null) {
            document.add(new StoredField("url", chunk.url()));
        }
        if (chunk.page() != null) {
            document.add(new StoredField("page", chunk.page()));
        }
        if (chunk.language() != null) {
            document.add(new StoredField("language", chunk.language()));
        }
    }

    static Chunk chunk(Document document) {
        return new Chunk(
                new ChunkId(document.get("id")),
                new KnowledgeId(document.get(SOURCE)),
                document.getField("ordinal").numericValue().intValue(),
                document.getField("section").numericValue().intValue(),
                document.get("title"),
                document.get("heading"),
                document.get("url"),
                page(document),
                document.get("language"),
                Set.of(document.getValues(LABEL)),
                document.get("text"));
    }

    private static @Nullable Integer page(Document document) {
        var page = document.getField("page");
        return page == null ? null : page.numericValue().intValue();
    }

    static String edition(KnowledgeId source, long version) {
        return source.value() + "/" + version;
    }

    /** The field of the parts' vectors of this model, as {@link Vectors#partBytes} writes them. */
    static String parts(String model) {
        return "parts." + model;
    }

    /** The field of the vectors that can be compared with this one. */
    static String vectors(Vector vector) {
        return "vector." + vector.model();
    }
}
