package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Document;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells when two pages say the same. Lines that hardly hold more than a date, such as when a page was changed, do not count. */
final class Likeness {

    private static final Pattern DATE = Pattern.compile("(?iu)\\d{4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?"
            + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
            + "|\\d{1,2}\\.?(?: de)? \\p{L}{3,10}\\.?,?(?: de)? \\d{4}|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
            + "|\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS_BESIDE_A_DATE = 4;
    private static final int BYTES = 16;

    private Likeness() {}

    static String of(Document document) {
        return digest(document.language()
                + "\n"
                + document.sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .map(Block::text)
                        .filter(text -> !isDate(text))
                        .map(text -> NOT_A_WORD
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .replaceAll(" "))
                        .collect(Collectors.joining("\n")));
    }

    static String digest(String text) {
        return digest(text.getBytes(UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static boolean isDate(String text) {
        var found = DATE.matcher(text);
        return text.length() < 200
                && found.find()
                && NOT_A_WORD
                                .splitAsStream(found.replaceAll(" "))
                                .filter(word -> !word.isEmpty())
                                .count()
                        <= WORDS_BESIDE_A_DATE;
    }
}
