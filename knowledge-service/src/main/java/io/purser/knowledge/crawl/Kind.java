package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer holds: as its first bytes show, else as it is called. */
enum Kind {
    HTML,
    MARKDOWN,
    PLAIN,
    PDF,
    OTHER;

    private static final Pattern TAG = Pattern.compile(
            "(?is)^[\\s\\uFEFFï»¿]*(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|div|p|h1|title|meta)\\b.*");
    private static final int HEAD = 1_024;

    static Kind of(byte[] bytes, String contentType, String address) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 64) {
            return PDF;
        }
        return isBinary(head) ? OTHER : named(type(contentType), path(address), head);
    }

    private static Kind named(String type, String path, String head) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/plain" -> path.endsWith(".md") || path.endsWith(".markdown") ? MARKDOWN : PLAIN;
            case "", "application/octet-stream", "application/xml", "text/xml" ->
                TAG.matcher(head).matches() ? HTML : OTHER;
            default -> OTHER;
        };
    }

    /** UTF-16 is full of zeros as well, but says so by its mark. */
    private static boolean isBinary(String head) {
        boolean marked = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        boolean zip = head.startsWith("PK\u0003\u0004") || head.startsWith("\u001F\u008B");
        return !marked && (zip || head.indexOf('\0') >= 0);
    }

    private static String type(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String path(String address) {
        return Addresses.path(address).toLowerCase(Locale.ROOT);
    }
}
