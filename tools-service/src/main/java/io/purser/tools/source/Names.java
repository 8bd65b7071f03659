package io.purser.tools.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that a model can write, each given once. */
public final class Names {

    private static final int LONGEST = 64;
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int longest;

    public Names() {
        this(LONGEST);
    }

    /** @param longest how many characters a name may have, a few at least */
    public Names(int longest) {
        this.longest = longest;
    }

    /** Letters, digits, {@code _} and {@code -}; never empty. */
    public static String plain(String text) {
        String plain = STRANGE.matcher(text).replaceAll("_");
        String name = plain.equals(text) ? plain : EDGES.matcher(plain).replaceAll("");
        return name.isEmpty() ? "x" : name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** The name, or one like it that was not given before. */
    public String unique(String name) {
        String unique = name;
        while (!given.add(unique)) {
            String end = "_" + numbers.merge(name, 2, (number, first) -> number + 1);
            unique = name.substring(0, Math.min(name.length(), longest - end.length())) + end;
        }
        return unique;
    }

    public boolean isGiven(String name) {
        return given.contains(name);
    }
}
