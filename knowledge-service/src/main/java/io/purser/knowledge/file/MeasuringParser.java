package io.purser.knowledge.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDF files. Their streams are measured before they are unpacked, see {@link MeasuredStream}. */
final class MeasuringParser extends PDFParser {

    private static final String NO_PASSWORD = "";
    private static final int MOST_THINGS = 1_000_000;

    private int things;

    private MeasuringParser(RandomAccessRead source, StreamCacheCreateFunction caches) throws IOException {
        super(source, NO_PASSWORD, null, null, caches);
        IOUtils.closeQuietly(document);
        document = new MeasuredDocument(caches, this);
    }

    static PDDocument open(Path file) throws IOException {
        var source = new RandomAccessReadBufferedFile(file);
        try {
            return new MeasuringParser(source, IOUtils.createTempFileOnlyStreamCache()).parse();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            IOUtils.closeQuietly(source);
            throw e;
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        things++;
        if (things > MOST_THINGS) {
            throw new UnpacksTooFar(
                    "The PDF has more than %d things in it: print it to a new PDF".formatted(MOST_THINGS));
        }
        return super.parseDirObject();
    }

    private static final class MeasuredDocument extends COSDocument {

        private final RandomAccessStreamCache cache;
        private final ICOSParser parser;

        private MeasuredDocument(StreamCacheCreateFunction caches, ICOSParser parser) throws IOException {
            super(caches, parser);
            this.cache = caches.create();
            this.parser = parser;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new MeasuredStream(cache, parser.createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }

        @Override
        public void close() throws IOException {
            super.close();
            cache.close();
        }
    }
}
