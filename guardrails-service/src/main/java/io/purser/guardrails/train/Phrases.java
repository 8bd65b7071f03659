package io.purser.guardrails.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of own phrases from which sentences are made.
 *
 * @param lists alternatives by name
 */
record Phrases(@Nullable Map<String, String> lists, List<Group> groups) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int SEED = 4711;

    /**
     * Lines of one kind.
     *
     * @param each how many sentences are made of each line
     * @param compose how many texts are made of several lines each, instead
     */
    record Group(
            String name,
            String label,
            @Nullable String channel,
            @Nullable String lang,
            int each,
            int compose,
            String lines) {

        /** A source of its own when sources are held out. */
        String source() {
            return "phrases: " + name;
        }

        boolean isAttack() {
            return label.equals("attack") || label.equals("planted");
        }

        boolean isHarmless() {
            return label.equals("harmless");
        }

        /** What a customer may write, and so what a tool may return; requests to a model are not. */
        boolean isCustomerTalk() {
            return name.equals("customers") || name.equals("trigger-words");
        }
    }

    /** A sentence of a group. */
    record Phrase(Group group, String text) {}

    static Phrases read(String name) throws IOException {
        String path = "/phrases/" + name;
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(path), path)) {
            return YAML.readValue(file, Phrases.class);
        }
    }

    /** Always the same ones, whatever the other groups are; none twice. */
    List<Phrase> sentences() {
        return groups.stream()
                .flatMap(
                        group -> sentences(group, new Random(SEED + group.name().hashCode())))
                .distinct()
                .toList();
    }

    private Stream<Phrase> sentences(Group group, RandomGenerator random) {
        var lines = group.lines()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var texts = group.compose() > 0 ? composed(group, lines, random) : filled(group, lines, random);
        return texts.map(text -> new Phrase(group, text));
    }

    private Stream<String> filled(Group group, List<String> lines, RandomGenerator random) {
        return lines.stream().flatMap(line -> IntStream.range(0, group.each()).mapToObj(i -> fill(line, random)));
    }

    private Stream<String> composed(Group group, List<String> lines, RandomGenerator random) {
        return IntStream.range(0, group.compose()).mapToObj(i -> composed(lines, random));
    }

    private String composed(List<String> lines, RandomGenerator random) {
        var parts = new ArrayList<String>();
        for (int count = 3 + random.nextInt(7); count > 0; count--) {
            parts.add(fill(lines.get(random.nextInt(lines.size())), random));
        }
        return String.join(" ", parts);
    }

    private String fill(String line, RandomGenerator random) {
        return Template.fill(line, lists == null ? Map.of() : lists, random);
    }
}
