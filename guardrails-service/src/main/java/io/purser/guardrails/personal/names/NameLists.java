package io.purser.guardrails.personal.names;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Invented names by kind and locale. */
final class NameLists {

    private static final String FILE = "/training/names.tsv";

    /** English and what is written to an English service. */
    private static final double HOME = 0.35;

    private final Map<String, Map<String, List<String>>> byLocale;
    private final List<String> locales;
    private final List<String> home;

    private NameLists(Map<String, Map<String, List<String>>> byLocale) {
        this.byLocale = byLocale;
        this.locales = byLocale.keySet().stream().sorted().toList();
        this.home = locales.stream().filter(locale -> locale.startsWith("en-")).toList();
    }

    static NameLists shipped() {
        return new NameLists(Resource.lines(FILE).stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.groupingBy(
                        row -> row[1],
                        Collectors.groupingBy(row -> row[0], Collectors.mapping(row -> row[2], Collectors.toList())))));
    }

    String locale(Random random) {
        return pick(random.nextDouble() < HOME ? home : locales, random);
    }

    /** A name of that locale, or of another one when it has none of that kind. */
    String draw(String kind, String locale, Random random) {
        var names = byLocale.getOrDefault(locale, Map.of()).get(kind);
        return names == null ? draw(kind, locale(random), random) : pick(names, random);
    }

    /** @param names with a bar between */
    static List<String> of(String names) {
        return List.of(names.split("\\|"));
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
