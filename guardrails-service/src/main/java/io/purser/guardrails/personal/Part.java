package io.purser.guardrails.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A part of a text that gets a placeholder, and the word in it. */
record Part(String word, int start, int end) {

    /** In the order of the text; those that overlap are one, named for the first and longest of them. */
    static List<Part> of(List<PersonalData> found, List<Part> lookalikes) {
        var parts = new ArrayList<Part>();
        Stream.concat(found.stream().map(Part::of), lookalikes.stream())
                .sorted(Comparator.comparingInt(Part::start).thenComparingInt(part -> -part.end))
                .forEach(part -> add(part, parts));
        return parts;
    }

    private static Part of(PersonalData data) {
        return new Part(data.type().word(), data.start(), data.end());
    }

    private static void add(Part part, List<Part> parts) {
        if (parts.isEmpty() || parts.getLast().end <= part.start) {
            parts.add(part);
        } else {
            Part last = parts.removeLast();
            parts.add(new Part(last.word, last.start, Math.max(last.end, part.end)));
        }
    }
}
