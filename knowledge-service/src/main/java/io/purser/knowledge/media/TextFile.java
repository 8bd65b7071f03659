package io.purser.knowledge.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Text in whichever encoding: what its byte order mark says, else UTF-8, else what it looks like. Blocks. */
public final class TextFile {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int BEFORE_TROUBLE = 1024;
    private static final ByteOrderMark[] MARKS = {
        ByteOrderMark.UTF_8,
        ByteOrderMark.UTF_32LE,
        ByteOrderMark.UTF_32BE,
        ByteOrderMark.UTF_16LE,
        ByteOrderMark.UTF_16BE
    };

    private TextFile() {}

    /** The text without its mark. What cannot be decoded is read as a replacement character. */
    public static Reader open(Path file) throws IOException {
        var bytes = marked(file);
        try {
            String named = bytes.getBOMCharsetName();
            return new BufferedReader(
                    new InputStreamReader(bytes, named == null ? unmarked(file) : Charset.forName(named)));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    public static String read(Path file) throws IOException {
        try (Reader reader = open(file)) {
            return reader.readAllAsString();
        }
    }

    /** Whether it begins like a text. */
    static boolean isText(Path file) throws IOException {
        try (var bytes = marked(file)) {
            return bytes.hasBOM() || !holdsControls(bytes.readNBytes(LOOKED_AT));
        }
    }

    private static BOMInputStream marked(Path file) throws IOException {
        return BOMInputStream.builder()
                .setInputStream(Files.newInputStream(file))
                .setByteOrderMarks(MARKS)
                .get();
    }

    private static boolean holdsControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Charset unmarked(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int trouble = notUtf8(bytes);
        return trouble < 0 ? UTF_8 : likely(bytes, Math.max(0, trouble - BEFORE_TROUBLE));
    }

    /** Where the bytes stop being UTF-8, or -1. */
    private static int notUtf8(byte[] bytes) {
        var decoder = UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(LOOKED_AT);
        var result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private static Charset likely(byte[] bytes, int from) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LOOKED_AT)))
                .detect();
        return match != null && Charset.isSupported(match.getName()) ? Charset.forName(match.getName()) : UTF_8;
    }
}
