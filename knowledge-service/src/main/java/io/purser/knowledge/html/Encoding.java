package io.purser.knowledge.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/** In which charset a text is written: its mark, what it is declared to be where that fits the bytes, else what the bytes look like. */
public final class Encoding {

    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int HEAD = 4_096;
    private static final int SAMPLE = 65_536;
    private static final int BROKEN_IN_A_THOUSAND = 2;

    /** What browsers read under these names. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("tis-620", "x-windows-874"));

    private Encoding() {}

    /** The text, its byte order mark left out. What is broken in it becomes U+FFFD; an end in mid-character is passed over. */
    public static String text(byte[] bytes, @Nullable String contentType) {
        return marked(bytes)
                .or(() -> special(bytes, contentType))
                .or(() -> strictly(UTF_8, bytes))
                .or(() -> declared(bytes, contentType)
                        .flatMap(charset -> strictly(charset, bytes).stream())
                        .findFirst())
                .or(() -> nearly(bytes))
                .or(() -> detected(bytes))
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, UTF_16LE));
        }
        return startsWith(bytes, 0xFE, 0xFF)
                ? Optional.of(new String(bytes, 2, bytes.length - 2, UTF_16BE))
                : Optional.empty();
    }

    /** Charsets whose bytes would pass as UTF-8. */
    private static Optional<String> special(byte[] bytes, @Nullable String contentType) {
        return declared(bytes, contentType)
                .filter(charset ->
                        charset.name().startsWith("UTF-16") || charset.name().startsWith("ISO-2022"))
                .flatMap(charset -> strictly(charset, bytes).stream())
                .findFirst();
    }

    private static Stream<Charset> declared(byte[] bytes, @Nullable String contentType) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        return Stream.concat(named(contentType == null ? "" : contentType), named(head));
    }

    private static Stream<Charset> named(String text) {
        return DECLARED.matcher(text)
                .results()
                .limit(1)
                .map(found -> found.group(1))
                .flatMap(Encoding::charset);
    }

    private static Stream<Charset> charset(String name) {
        try {
            return Stream.of(Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        return decoder.decode(ByteBuffer.wrap(bytes), text, false).isError()
                ? Optional.empty()
                : Optional.of(text.flip().toString());
    }

    /** UTF-8 in which a few bytes are broken. */
    private static Optional<String> nearly(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long others = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return broken * 1_000 <= BROKEN_IN_A_THOUSAND * (long) text.length() && broken * 10 <= others
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<String> detected(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(bytes, Math.min(SAMPLE, bytes.length)));
        return Stream.of(detector.detectAll())
                .map(CharsetMatch::getName)
                .flatMap(Encoding::charset)
                .flatMap(charset -> strictly(charset, bytes).stream())
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
