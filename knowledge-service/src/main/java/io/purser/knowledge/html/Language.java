package io.purser.knowledge.html;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language that a tag such as {@code en-US} names. */
public final class Language {

    private Language() {}

    /** As in {@code en}; empty when the tag names none, or several. */
    public static Optional<String> of(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(text ->
                        Locale.forLanguageTag(text.strip().replace('_', '-')).getLanguage())
                .filter(language -> !language.isEmpty() && !language.equals("und"));
    }
}
