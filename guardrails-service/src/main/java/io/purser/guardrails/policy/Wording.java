package io.purser.guardrails.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What policies say is to be said: in the language of the one who is told, else in what is for all; the more particular policy first. */
final class Wording {

    private final List<Map<String, @Nullable Map<String, @Nullable String>>> texts;
    private final Set<String> languages;

    /** @param policies the more particular ones later */
    Wording(List<Policy> policies) {
        texts = policies.reversed().stream()
                .flatMap(policy -> Stream.ofNullable(policy.replacements()))
                .toList();
        languages = texts.stream()
                .flatMap(byLanguage -> byLanguage.keySet().stream())
                .filter(language -> !language.equals(Texts.ANY))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> of(Occasion occasion, String text) {
        return texts.isEmpty()
                ? Optional.empty()
                : language(text).flatMap(language -> in(language, occasion)).or(() -> in(Texts.ANY, occasion));
    }

    private Optional<String> language(String text) {
        return languages.isEmpty() ? Optional.empty() : Tongues.of(text);
    }

    private Optional<String> in(String language, Occasion occasion) {
        return texts.stream()
                .flatMap(byLanguage -> Stream.ofNullable(byLanguage.get(language)))
                .flatMap(byOccasion -> Stream.ofNullable(byOccasion.get(occasion.wire())))
                .findFirst();
    }
}
