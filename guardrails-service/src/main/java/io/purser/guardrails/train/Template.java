package io.purser.guardrails.train;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes sentences of a line in which {@code (a|b)} is one of these and {@code {list}} an entry of a list. */
final class Template {

    private final String line;
    private final Map<String, String> lists;
    private final RandomGenerator random;
    private int at;

    private Template(String line, Map<String, String> lists, RandomGenerator random) {
        this.line = line;
        this.lists = lists;
        this.random = random;
    }

    static String fill(String line, Map<String, String> lists, RandomGenerator random) {
        return new Template(line, lists, random)
                .sequence(false)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Up to the end of the line, or of the alternative. */
    private String sequence(boolean nested) {
        var text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at);
            if (nested && (c == '|' || c == ')')) {
                break;
            }
            text.append(part(c));
        }
        return text.toString();
    }

    private String part(char c) {
        at++;
        return switch (c) {
            case '(' -> alternative();
            case '{' -> entry();
            default -> String.valueOf(c);
        };
    }

    private String alternative() {
        String chosen = sequence(true);
        for (int seen = 2; at < line.length() && line.charAt(at) == '|'; seen++) {
            at++;
            String next = sequence(true);
            chosen = random.nextInt(seen) == 0 ? next : chosen;
        }
        at++;
        return chosen;
    }

    private String entry() {
        int end = line.indexOf('}', at);
        String list = end < 0 ? null : lists.get(line.substring(at, end));
        if (list == null) {
            return "{";
        }
        at = end + 1;
        return fill(list, lists, random);
    }
}
