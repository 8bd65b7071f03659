package io.purser.knowledge.index;

import io.purser.knowledge.embed.Coarse;
import io.purser.knowledge.embed.Vector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/** The cosine of a question and the nearest part of each of some chunks. */
final class PartMeanings {

    private final Coarse question;
    private final byte[] part;

    private PartMeanings(Vector question) {
        this.question = Coarse.of(question);
        this.part = new byte[question.dimension()];
    }

    /** Chunks with no parts that the question can be compared with are left out. */
    static Map<Integer, Double> of(SortedSet<Integer> documents, Vector question, IndexSearcher searcher)
            throws IOException {
        var stored = MultiDocValues.getBinaryValues(searcher.getIndexReader(), ChunkFields.parts(question.model()));
        var cosines = new HashMap<Integer, Double>();
        var meanings = new PartMeanings(question);
        for (int document : documents) {
            if (stored != null && stored.advanceExact(document)) {
                cosines.put(document, meanings.nearest(stored.binaryValue()));
            }
        }
        return cosines;
    }

    private double nearest(BytesRef parts) {
        var read = ByteBuffer.wrap(parts.bytes, parts.offset, parts.length);
        double best = -1;
        while (read.hasRemaining()) {
            double scale = (double) read.getFloat() * question.scale();
            read.get(part);
            best = Math.max(best, scale * VectorUtil.dotProduct(question.values(), part));
        }
        return best;
    }
}
