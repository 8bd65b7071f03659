package io.purser.knowledge.crawl;

import io.purser.security.egress.EgressOutcome.Answered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of an answer, unpacked.
 *
 * @param whole false when there were more
 * @param bomb whether it is so much larger unpacked that somebody must have meant it
 */
@SuppressWarnings("ArrayRecordComponent") // read at once and not kept
record Unpacked(byte[] bytes, boolean whole, boolean bomb) {

    private static final int HONEST = 100;
    private static final int TOGETHER = 16_384;

    static Unpacked of(Answered answer, int most) {
        byte[] packed = answer.body().getBytes();
        return switch (answer.header("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> unpacked(packed, most, answer.whole(), GZIPInputStream::new);
            case "deflate" -> unpacked(packed, most, answer.whole(), InflaterInputStream::new);
            default -> new Unpacked(packed, answer.whole(), false);
        };
    }

    /** What may be packed although nobody says so. */
    static Unpacked ofAny(byte[] bytes, int most) {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        return packed ? unpacked(bytes, most, true, GZIPInputStream::new) : new Unpacked(bytes, true, false);
    }

    /** The same, but no longer than that. */
    Unpacked upTo(int length) {
        return bytes.length <= length ? this : new Unpacked(Arrays.copyOf(bytes, length), false, bomb);
    }

    private static Unpacked unpacked(byte[] packed, int most, boolean whole, Unpacker unpacker) {
        var in = new ByteArrayInputStream(packed);
        var out = new ByteArrayOutputStream(Math.min(most, packed.length * 4));
        boolean ended = copy(in, out, most, unpacker);
        long read = packed.length - in.available();
        return new Unpacked(out.toByteArray(), whole && ended, out.size() >= most && out.size() > HONEST * read);
    }

    /** Whether all of it was read; what comes before a break is kept. */
    private static boolean copy(InputStream packed, ByteArrayOutputStream out, int most, Unpacker unpacker) {
        try (var in = unpacker.open(packed)) {
            var buffer = new byte[TOGETHER];
            int read = in.read(buffer);
            while (read > 0 && out.size() < most) {
                out.write(buffer, 0, Math.min(read, most - out.size()));
                read = in.read(buffer);
            }
            return read <= 0;
        } catch (IOException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Unpacker {
        InputStream open(InputStream packed) throws IOException;
    }
}
