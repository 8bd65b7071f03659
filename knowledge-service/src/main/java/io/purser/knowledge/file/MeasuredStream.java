package io.purser.knowledge.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream of a PDF. It would be unpacked into memory whole, so it is unpacked into nothing first, and refused where
 * that is more than any text needs. Pictures are no text, and never unpacked.
 */
final class MeasuredStream extends COSStream {

    private static final int MOST = 16_000_000;

    /** Lists, texts and the like: each takes many times the two characters that it has at least. */
    private static final int MOST_THINGS = 1_000_000;

    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final int WIDEST = 100_000;
    private static final int MOST_BITS = 32;
    private static final COSName COLUMNS = COSName.getPDFName("Columns");

    private boolean measured;

    MeasuredStream(RandomAccessStreamCache cache, RandomAccessReadView packed) throws IOException {
        super(cache, packed);
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        measure();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        measure();
        return super.createView();
    }

    /**
     * Some unpack it themselves, bit by bit: that takes little memory, and for ever. What is encrypted cannot be
     * measured.
     */
    @Override
    public InputStream createRawInputStream() throws IOException {
        try {
            measure();
        } catch (IOException unreadable) {
            measured = false;
        }
        return super.createRawInputStream();
    }

    @Override
    public OutputStream createRawOutputStream() throws IOException {
        measured = false;
        return super.createRawOutputStream();
    }

    @Override
    public OutputStream createOutputStream(COSBase filters) throws IOException {
        measured = false;
        return super.createOutputStream(filters);
    }

    private void measure() throws IOException {
        if (!measured) {
            requireNarrowRows();
            measure(filters());
            measured = true;
        }
    }

    /** One filter after the other, as they will be. What all but the last of them give is in memory. */
    private void measure(List<COSName> filters) throws IOException {
        InputStream in = super.createRawInputStream();
        if (filters.isEmpty()) {
            in.transferTo(new Limited(OutputStream.nullOutputStream()));
        }
        for (int place = 0; place < filters.size(); place++) {
            boolean last = place == filters.size() - 1;
            var unpacked = new ByteArrayOutputStream();
            try (var packed = in) {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(place))
                        .decode(packed, new Limited(last ? OutputStream.nullOutputStream() : unpacked), this, place);
            }
            in = new ByteArrayInputStream(unpacked.toByteArray());
        }
        in.close();
    }

    private List<COSName> filters() throws IOException {
        var names = new ArrayList<COSName>();
        COSBase filters = getFilters();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(several.getObject(i) instanceof COSName name ? name : COSName.FLATE_DECODE);
            }
        }
        if (names.stream().anyMatch(PICTURES::contains)) {
            throw new IOException("A picture is no text");
        }
        return names;
    }

    /** A row is in memory whole, however little there is of it. */
    private void requireNarrowRows() {
        COSBase parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        var each = parameters instanceof COSArray several ? several.toList() : List.<COSBase>of();
        if (isWide(parameters) || each.stream().anyMatch(MeasuredStream::isWide)) {
            throw tooLarge();
        }
    }

    private static boolean isWide(COSBase parameters) {
        return parameters instanceof COSDictionary one
                && (one.getLong(COLUMNS, 1) > WIDEST || one.getLong(COSName.BITS_PER_COMPONENT, 1) > MOST_BITS);
    }

    private static UnpacksTooFar tooLarge() {
        return new UnpacksTooFar(
                "A part of the PDF unpacks to more than %d bytes: print it to a new PDF".formatted(MOST));
    }

    /** What goes on. Reading that nobody waits for any more ends here, too. */
    private static final class Limited extends OutputStream {

        private final OutputStream to;
        private int left = MOST;
        private int things = MOST_THINGS;

        private Limited(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            Patience.requireSome();
            left -= length;
            for (int i = from; i < from + length; i++) {
                things -= begins(bytes[i]) ? 1 : 0;
            }
            if (left < 0 || things < 0) {
                throw tooLarge();
            }
            to.write(bytes, from, length);
        }

        private static boolean begins(byte b) {
            return b == '[' || b == '(' || b == '<';
        }
    }
}
