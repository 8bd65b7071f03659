package io.purser.knowledge.index;

import io.purser.knowledge.embed.Coarse;
import io.purser.knowledge.embed.Vector;
import java.io.IOException;
import java.nio.ByteBuffer;
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

    /** Brings the cosine of each up to that of its nearest part. Chunks with no parts that the question can be compared with stay. */
    static void raise(double[] cosines, Documents documents, Vector question) throws IOException {
        var meanings = new PartMeanings(question);
        var stored = documents.bytes(ChunkFields.parts(question.model()));
        for (int place = 0; place < cosines.length; place++) {
            if (stored.advanceExact(documents.at(place))) {
                cosines[place] = Math.max(cosines[place], meanings.nearest(stored.binaryValue()));
            }
        }
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
