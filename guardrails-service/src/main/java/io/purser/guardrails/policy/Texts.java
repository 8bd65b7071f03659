package io.purser.guardrails.policy;

import io.purser.contract.rest.ApiException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the texts of a policy must be like. */
final class Texts {

    /** The language of texts that are for all. */
    static final String ANY = "default";

    private static final int LANGUAGES_AT_MOST = 50;
    private static final int CHARACTERS = 2_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}|" + ANY);

    private Texts() {}

    /** @throws ApiException 400 */
    static Map<String, @Nullable Map<String, @Nullable String>> checked(
            Map<String, @Nullable Map<String, @Nullable String>> byLanguage) {
        if (byLanguage.size() > LANGUAGES_AT_MOST) {
            throw ApiException.invalid("replacements may have %d languages at most".formatted(LANGUAGES_AT_MOST));
        }
        var checked = new TreeMap<String, @Nullable Map<String, @Nullable String>>();
        byLanguage.forEach((language, texts) -> checked.put(language(language), texts(language, texts)));
        return checked;
    }

    /** @throws ApiException 400 when there is no text, or too much, or what no database keeps */
    static void check(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
            throw ApiException.invalid("%s must be a text of 1 to %d characters without NUL".formatted(field, most));
        }
    }

    private static String language(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw ApiException.invalid("replacements.%s is no language: use two or three letters such as en, or %s"
                    .formatted(language, ANY));
        }
        return language;
    }

    private static Map<String, @Nullable String> texts(String language, @Nullable Map<String, @Nullable String> texts) {
        var checked = new TreeMap<String, @Nullable String>();
        if (texts != null) {
            texts.forEach((name, text) -> {
                String field = "replacements.%s.%s".formatted(language, name);
                if (Occasion.named(name).isEmpty()) {
                    throw ApiException.invalid("%s is no occasion: use one of %s".formatted(field, Occasion.all()));
                }
                check(field, text, CHARACTERS);
                checked.put(name, text);
            });
        }
        return checked;
    }
}
