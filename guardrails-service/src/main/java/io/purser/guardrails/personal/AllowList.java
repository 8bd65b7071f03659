package io.purser.guardrails.personal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is no personal data here: kinds that need not be hidden, and values such as the shop's own address. */
public record AllowList(Set<PersonalType> types, Set<String> values) {

    public static final AllowList NOTHING = new AllowList(Set.of(), Set.of());

    public AllowList {
        types = Set.copyOf(types);
        values = values.stream().map(AllowList::plain).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(PersonalData data, String text) {
        return types.contains(data.type()) || values.contains(plain(text.substring(data.start(), data.end())));
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
