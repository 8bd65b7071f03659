package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as bytes, and the bytes in Base64, in hexadecimal digits or behind per cent signs. */
final class Bytes {

    /** Possessive throughout: each is tried once at each place. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{20,}+={0,2}+");

    private static final Pattern HEX = Pattern.compile("(?:(?:0x|\\\\x)?+[0-9a-fA-F]{2}[ ,:]?+){10,}+");
    private static final Pattern PERCENT =
            Pattern.compile("[!-~&&[^%]]{0,40}+(?:%[0-9a-fA-F]{2}[!-~&&[^%]]{0,40}+){3,}+");

    /** Of a decoded text; what is less was no text. */
    private static final double READABLE = 0.9;

    private Bytes() {}

    static Stream<Decoded> in(String text) {
        return Stream.of(
                        text.indexOf('%') < 0 ? Stream.<Decoded>empty() : percent(text),
                        hasLongWord(text) ? base64(text) : Stream.<Decoded>empty(),
                        hex(text))
                .flatMap(found -> found);
    }

    private static boolean hasLongWord(String text) {
        int blank = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                blank = i;
            } else if (i - blank >= 20) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Decoded> base64(String text) {
        return BASE64.matcher(text).results().flatMap(match -> decoded(match, base64(match)).stream());
    }

    private static byte[] base64(MatchResult match) {
        String digits = shortened(match).replace("=", "").replace('-', '+').replace('_', '/');
        return Base64.getDecoder()
                .decode(digits.substring(0, digits.length() % 4 == 1 ? digits.length() - 1 : digits.length()));
    }

    private static Stream<Decoded> hex(String text) {
        return HEX.matcher(text).results().flatMap(match -> decoded(match, hex(match)).stream());
    }

    private static byte[] hex(MatchResult match) {
        String digits = shortened(match).replaceAll("0x|[^0-9a-fA-F]", "");
        return HexFormat.of().parseHex(digits.substring(0, digits.length() & ~1));
    }

    private static Stream<Decoded> percent(String text) {
        return PERCENT.matcher(text).results().flatMap(match -> decoded(match, unescaped(shortened(match))).stream());
    }

    private static byte[] unescaped(String coded) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < coded.length(); at++) {
            if (coded.charAt(at) == '%' && at + 2 < coded.length() && isHex(coded, at)) {
                bytes.write(HexFormat.fromHexDigits(coded, at + 1, at + 3));
                at += 2;
            } else {
                bytes.write(coded.charAt(at) == '+' ? ' ' : coded.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at + 1)) && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static String shortened(MatchResult match) {
        String all = match.group();
        return all.substring(0, Math.min(all.length(), Codes.LONGEST_PART));
    }

    private static Optional<Decoded> decoded(MatchResult match, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return isText(text) ? Optional.of(new Decoded(text, new Span(match.start(), match.end()))) : Optional.empty();
    }

    private static boolean isText(String text) {
        long readable = text.codePoints()
                .filter(c -> Character.isLetter(c) || Character.isWhitespace(c) || c > ' ' && c < 0x7F)
                .count();
        return text.length() >= 8
                && text.chars().anyMatch(Character::isWhitespace)
                && readable >= READABLE * text.codePointCount(0, text.length());
    }
}
