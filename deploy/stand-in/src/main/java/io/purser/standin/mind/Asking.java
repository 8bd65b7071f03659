package io.purser.standin.mind;

import io.purser.standin.arguments.Parameter;
import io.purser.standin.language.Sentences;
import io.purser.standin.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks the customer for what is missing. */
final class Asking {

    private static final Pattern ASKED = Pattern.compile(
            "(?is).*(?:(?:could|can) you (?:please )?(?:give|tell|share|provide)|which .{1,60} would you like"
                    + "|(?:what is|what's) (?:your|the)|(?:please )?(?:give|provide|share|tell)|may i have|i(?:'ll)? need)\\b.*[?.!]\\s*$");

    private Asking() {}

    static String forMissing(List<Parameter> missing) {
        if (missing.size() == 1 && missing.getFirst().schema().has("enum")) {
            return "Which " + label(missing.getFirst()) + " would you like: " + choices(missing.getFirst()) + "?";
        }
        String wanted = Sentences.list(missing.stream().map(Asking::wanted).toList(), "and");
        return "Could you give me " + wanted + ", please?";
    }

    static String givenUp(List<Parameter> missing) {
        return "I'm sorry, I can't do that without "
                + Sentences.list(
                        missing.stream()
                                .map(parameter -> "the " + label(parameter))
                                .toList(),
                        "and") + ".";
    }

    /** Whether the assistant's last words asked for something that the next message may bring. */
    static boolean asked(String reply) {
        return ASKED.matcher(reply).matches();
    }

    /** Whether just this was asked for already. */
    static boolean askedFor(String reply, List<Parameter> missing) {
        return reply.contains(forMissing(missing));
    }

    private static String wanted(Parameter parameter) {
        String example = parameter.examples().stream()
                .findFirst()
                .map(text -> " (for example " + text + ")")
                .orElse("");
        return "the " + label(parameter) + example;
    }

    private static String label(Parameter parameter) {
        var words = new ArrayList<>(Words.ofName(parameter.name()));
        if (words.size() > 1 && words.getLast().equals("id")) {
            words.set(words.size() - 1, "number");
        }
        String label = String.join(" ", words);
        return label.equals("email") || label.equals("mail") ? "e-mail address" : label;
    }

    private static String choices(Parameter parameter) {
        var choices = new ArrayList<String>();
        parameter.schema().get("enum").forEach(choice -> choices.add(String.join(" ", Words.ofName(choice.asText()))));
        return Sentences.list(choices, "or");
    }
}
