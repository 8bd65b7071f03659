package io.purser.guardrails.outside;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code safe}, or {@code unsafe} and the codes of categories on the next line. Anything else is no judgement. */
record SafeUnsafe() implements Judgement {

    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9_, -]{1,100}");

    @Override
    public Reading read(String words, String version) {
        var lines = words.strip().lines().map(String::strip).toList();
        return switch (lines.isEmpty() ? "" : lines.getFirst().toLowerCase(Locale.ROOT)) {
            case "safe" -> new Reading(version, 0, List.of(), "");
            case "unsafe" -> new Reading(version, 1, List.of(), codes(lines));
            default -> throw new IllegalArgumentException("The answer is neither safe nor unsafe");
        };
    }

    private static String codes(List<String> lines) {
        return lines.size() > 1 && CODES.matcher(lines.get(1)).matches() ? lines.get(1) : "";
    }
}
