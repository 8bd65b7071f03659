package io.purser.tools.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A URL with arguments in its path, {@code https://shop.example/orders/{order}}. Each stays within its segment. */
final class PathTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/?#]+)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    /** Scheme and host, path, the rest. */
    private static final Pattern URL = Pattern.compile("([^:/?#]*://[^/?#]*)([^?#]*)(.*)", Pattern.DOTALL);

    private PathTemplate() {}

    /** The names in braces, in the path's order. */
    static List<String> names(String url) {
        return PLACEHOLDER
                .matcher(part(url, 2))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The URL as it may look when it is called. */
    static String sample(String url) {
        return filled(url, name -> "x");
    }

    static Optional<String> fault(String url) {
        if (Stream.of(part(url, 1), part(url, 3))
                .anyMatch(part -> BRACE.matcher(part).find())) {
            return Optional.of("braces are for arguments in its path, nowhere else");
        }
        if (BRACE.matcher(part(sample(url), 2)).find()) {
            return Optional.of("its braces do not match, or hold no name");
        }
        return !names(url).isEmpty() && leaves(sample(url))
                ? Optional.of("with arguments in its path, no part of it may be . or ..")
                : Optional.empty();
    }

    /** @param values gives the text for each name */
    static String fill(String url, UnaryOperator<String> values) {
        return filled(url, name -> encoded(values.apply(name)));
    }

    /** True when it would be read as the way to another place by whoever decodes it, once or twice. */
    static boolean leaves(String url) {
        return Stream.of(part(url, 2).split("/", -1))
                .flatMap(segment -> Stream.of(decoded(decoded(segment)).split("[/\\\\]", -1)))
                .anyMatch(step -> step.equals(".") || step.equals(".."));
    }

    private static String filled(String url, UnaryOperator<String> values) {
        return part(url, 1)
                + PLACEHOLDER
                        .matcher(part(url, 2))
                        .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.apply(found.group(1))))
                + part(url, 3);
    }

    /** All but letters, digits and {@code -._*}, which mean nothing in a path. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String part(String url, int group) {
        var parts = URL.matcher(url);
        return parts.matches() ? parts.group(group) : group == 1 ? url : "";
    }
}
