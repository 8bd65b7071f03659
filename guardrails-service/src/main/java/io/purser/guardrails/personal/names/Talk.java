package io.purser.guardrails.personal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Customers' talk with invented names in it. */
final class Talk {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final List<String> sentences = Resource.lines("/training/talk.txt").stream()
            .map(line -> line.replace("\\n", "\n"))
            .toList();
    private final NameLists lists = NameLists.shipped();
    private final OrdinaryWords ordinary;
    private final Random random;
    private final Persons persons;
    private final Streets streets;
    private final Values values;

    Talk(Random random, OrdinaryWords ordinary) {
        this.ordinary = ordinary;
        this.random = random;
        this.persons = new Persons(lists, random);
        this.streets = new Streets(lists, random);
        this.values = new Values(random);
    }

    /** One to three sentences. */
    Example next() {
        var text = new StringBuilder();
        var spans = new ArrayList<Example.Span>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            fill(NameLists.pick(sentences, random), text, spans);
            text.append(left == 1 ? "" : random.nextInt(4) == 0 ? "\n" : " ");
        }
        return Example.of(inSomeCase(text.toString()), spans, ordinary);
    }

    private void fill(String sentence, StringBuilder text, List<Example.Span> spans) {
        Matcher slot = SLOT.matcher(sentence);
        int done = 0;
        while (slot.find()) {
            text.append(sentence, done, slot.start());
            int start = text.length();
            text.append(value(slot.group(1)));
            tag(slot.group(1), start, text.length(), spans);
            done = slot.end();
        }
        text.append(sentence, done, sentence.length());
    }

    private String value(String slot) {
        return switch (slot) {
            case "name" -> persons.name();
            case "full" -> persons.full();
            case "first" -> persons.first();
            case "last" -> persons.last();
            case "street" -> streets.street();
            case "road" -> streets.road();
            case "city", "company" -> lists.draw(slot, lists.locale(random), random);
            default -> values.of(slot);
        };
    }

    private static void tag(String slot, int start, int end, List<Example.Span> spans) {
        switch (slot) {
            case "name", "full", "first", "last" -> spans.add(new Example.Span(start, end, Tag.PERSON_FIRST));
            case "street", "road" -> spans.add(new Example.Span(start, end, Tag.STREET_FIRST));
            case "city", "country" -> spans.add(new Example.Span(start, end, Tag.PLACE_FIRST));
            case "company" -> spans.add(new Example.Span(start, end, Tag.COMPANY_FIRST));
            default -> {} // no name
        }
    }

    /** Chat is often all lower case, seldom all upper. Only where no letter becomes two, as the places must stay. */
    private String inSomeCase(String text) {
        double form = random.nextDouble();
        String other = form < 0.35 ? text.toLowerCase(Locale.ROOT) : form < 0.38 ? text.toUpperCase(Locale.ROOT) : text;
        return other.length() == text.length() ? other : text;
    }
}
