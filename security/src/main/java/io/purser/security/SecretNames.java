package io.purser.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which fields hold secrets, by their names in any spelling. In doubt it is one: better hidden than shown. */
final class SecretNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> WHOLE = Set.of("pass", "pwd", "pin", "bearer", "cookie", "jwt", "assertion");
    private static final List<String> ANYWHERE = List.of("password", "passwd", "passphrase", "secret", "credential");
    private static final List<String> AT_THE_END = List.of("token", "key", "authorization", "signature");
    private static final Set<String> PUBLIC = Set.of("publickey");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String word =
                singular(BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""));
        return !PUBLIC.contains(word)
                && (WHOLE.contains(word)
                        || ANYWHERE.stream().anyMatch(word::contains)
                        || AT_THE_END.stream().anyMatch(word::endsWith));
    }

    /** The fields of an object that names its value beside it, such as {@code {"name": "Authorization", "value": "…"}}. */
    static Stream<String> naming() {
        return Stream.of("name", "key", "header");
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
