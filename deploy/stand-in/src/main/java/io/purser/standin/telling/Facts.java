package io.purser.standin.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON result as a sentence: its own message when it has one, or else its fields, named in words. */
final class Facts {

    private static final List<String> MESSAGES = List.of("message", "summary", "answer", "text");
    private static final String EVENTS = "(?:arrives|expires|starts|ends|ships|leaves|closes|opens)(?: on| at| by)?";
    private static final int MOST_FIELDS = 8;
    private static final int MOST_ROWS = 3;
    private static final String NOTHING = "I found nothing for that.";

    private Facts() {}

    static String tell(JsonNode result) {
        if (result.isArray()) {
            return rows(result);
        }
        if (result.isNull()) {
            return NOTHING;
        }
        if (!result.isObject()) {
            return Sentences.whole(Values.of(result));
        }
        return message(result).map(message -> message + rowMessages(result)).orElseGet(() -> fields(inner(result)));
    }

    private static Optional<String> message(JsonNode object) {
        return MESSAGES.stream()
                .map(object::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .map(Sentences::whole)
                .findFirst();
    }

    /** Where a list has messages of its own they belong to the whole. */
    private static String rowMessages(JsonNode object) {
        var messages = new StringBuilder();
        for (JsonNode field : object) {
            for (int i = 0; field.isArray() && i < Math.min(MOST_ROWS, field.size()); i++) {
                message(field.get(i)).ifPresent(message -> messages.append(' ').append(message));
            }
        }
        return messages.toString();
    }

    /** What is only wrapped, as in {@code {"order": {…}}}, is unwrapped. */
    private static JsonNode inner(JsonNode object) {
        JsonNode only = object.size() == 1 ? object.iterator().next() : object;
        boolean nothing = only.isArray() && only.isEmpty();
        return only.isObject() || only.path(0).isObject() || nothing ? only : object;
    }

    private static String fields(JsonNode object) {
        if (object.isArray()) {
            return rows(object);
        }
        List<String> told = phrases("", object).stream().limit(MOST_FIELDS).toList();
        return told.isEmpty() ? Telling.NO_DETAILS : Sentences.whole(Sentences.list(told, "and"));
    }

    private static List<String> phrases(String owner, JsonNode object) {
        var phrases = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = (owner + " " + Values.name(field.getKey())).strip();
            if (field.getValue().isObject()) {
                phrases.addAll(phrases(name, field.getValue()));
            } else if (!Values.of(field.getValue()).isBlank()) {
                phrases.add(phrase(name, field.getValue()));
            }
        }
        return phrases;
    }

    private static String phrase(String name, JsonNode value) {
        if (value.isBoolean()) {
            return flag(name, value.booleanValue() ? "" : "not ");
        }
        if (name.matches(EVENTS) && value.isValueNode()) {
            return "it " + name.replaceFirst("(?<!on|at|by)$", " on") + " " + Values.of(value);
        }
        boolean several = value.isArray() && (value.size() > 1 || name.endsWith("s"));
        return "the " + name + (several ? " are " : " is ") + Values.of(value);
    }

    /** "it is in stock", "it is not refunded", "the label was sent", "warranty: yes". */
    private static String flag(String name, String not) {
        if (name.matches("(?:in|is|on|out) .+|\\w+ed")) {
            return "it is " + not + name.replaceFirst("^is ", "");
        }
        if (name.matches(".+ (?:\\w+ed|sent|paid|done|made)")) {
            int last = name.lastIndexOf(' ');
            return "the " + name.substring(0, last) + " was " + not + name.substring(last + 1);
        }
        return name + ": " + (not.isEmpty() ? "yes" : "no");
    }

    private static String rows(JsonNode list) {
        if (list.isEmpty()) {
            return NOTHING;
        }
        String head = list.size() == 1 ? "I found one: " : "I found " + list.size() + ": ";
        var shown = new ArrayList<String>();
        for (int i = 0; i < Math.min(MOST_ROWS, list.size()); i++) {
            shown.add(Values.row(list.get(i)));
        }
        return Sentences.whole(head + String.join("; ", shown) + (list.size() > MOST_ROWS ? "; and more" : ""));
    }
}
