package io.purser.standin.mind;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.arguments.Source;
import io.purser.standin.chat.Function;
import io.purser.standin.choosing.Choice;
import io.purser.standin.choosing.Choosing;
import io.purser.standin.choosing.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that one message asks for. */
record Wishes(Choosing choosing, List<Function> functions) {

    private record Part(Choice choice, boolean question) {}

    /** By the parts of the message when they ask for different things, or else by the whole of it. */
    List<Choice> of(Source source) {
        var wish = new Wish(source, functions);
        List<Choice> parts = source.answer().isEmpty() ? ofParts(source, wish) : List.of();
        return parts.size() > 1 ? parts : choosing.choose(wish);
    }

    private List<Choice> ofParts(Source source, Wish wish) {
        var parts = new ArrayList<Part>();
        var deeds = new HashSet<String>();
        for (String text : Parts.of(source.said())) {
            boolean question = Choosing.isQuestion(text);
            List<Choice> fresh = choosing.choose(wish.about(text)).stream()
                    .filter(choice -> isNew(choice, question, deeds))
                    .toList();
            fresh.forEach(choice -> parts.add(new Part(choice, question)));
            fresh.forEach(choice -> deeds.add(choice.function().name()));
        }
        return parts.stream()
                .filter(part -> part.question() || !onlyTellsAnArgument(part, parts))
                .map(Part::choice)
                .toList();
    }

    /**
     * A remark is no question, and a second part that leads to the same function only says more about it. Searches differ by
     * what is searched for.
     */
    private static boolean isNew(Choice choice, boolean question, Set<String> deeds) {
        return Choosing.isSearch(choice.function())
                ? question
                : !deeds.contains(choice.function().name());
    }

    /** "My number is 1042" is not to be looked up when another part is about 1042. */
    private static boolean onlyTellsAnArgument(Part part, List<Part> parts) {
        return Choosing.looks(part.choice().function())
                && parts.stream()
                        .filter(other -> !other.choice()
                                .function()
                                .name()
                                .equals(part.choice().function().name()))
                        .anyMatch(other -> values(other.choice()).containsAll(values(part.choice())));
    }

    private static Set<String> values(Choice choice) {
        var values = new HashSet<String>();
        if (choice instanceof Choice.Calling calling) {
            for (JsonNode value : calling.arguments()) {
                values.add(value.asText());
            }
        }
        return values;
    }
}
