package io.purser.knowledge.index;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/** Lucene's own format, with graphs of vectors only where a segment is so large that they are worth their time: above some 20,000 chunks. */
final class Graphs extends Lucene104Codec {

    /** A graph is made where a search for so many nearest in it would look at fewer vectors than there are. */
    private static final int FOR_NEAREST = 2_000;

    private static final int THREADS = 1;

    private final KnnVectorsFormat format = new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            THREADS,
            null,
            FOR_NEAREST);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
    }
}
