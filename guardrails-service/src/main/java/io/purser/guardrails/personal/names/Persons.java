package io.purser.guardrails.personal.names;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names of persons in the forms in which people write them. */
record Persons(NameLists lists, Random random) {

    private static final List<String> PARTICLES =
            List.of("van", "de", "von", "da", "del", "la", "ten", "bin", "el", "van der");

    /** Any form. */
    String name() {
        String locale = lists.locale(random);
        double form = random.nextDouble();
        if (form < 0.4) {
            return first(locale);
        }
        return form < 0.5 ? last(locale) : full(locale);
    }

    String full() {
        return full(lists.locale(random));
    }

    String first() {
        return first(lists.locale(random));
    }

    String last() {
        return last(lists.locale(random));
    }

    private String full(String locale) {
        return first(locale) + middle(locale) + " " + last(locale);
    }

    private String middle(String locale) {
        double form = random.nextDouble();
        if (form < 0.08) {
            return " " + (char) ('A' + random.nextInt(26)) + (random.nextBoolean() ? "." : "");
        }
        return form < 0.12 ? " " + first(locale) : "";
    }

    private String first(String locale) {
        String name = lists.draw("first", locale, random);
        return random.nextDouble() < 0.02 ? name + "-" + first(locale).toLowerCase(Locale.ROOT) : name;
    }

    private String last(String locale) {
        String name = lists.draw("last", locale, random);
        double form = random.nextDouble();
        if (form < 0.04) {
            return NameLists.pick(PARTICLES, random) + " " + name;
        }
        return form < 0.07 ? name + "-" + lists.draw("last", locale, random) : name;
    }
}
