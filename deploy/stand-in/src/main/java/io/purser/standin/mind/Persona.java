package io.purser.standin.mind;

import io.purser.standin.language.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the instructions say about who speaks and how. The instructions themselves are never quoted, only plain facts. */
record Persona(String instructions) {

    private static final Pattern NAME = Pattern.compile(
            "(?:[Yy]ou are|[Yy]our name is|[Yy]ou're|[Nn]amed|[Cc]alled|I am|[Nn]ame:)\\s+(\\p{Lu}[\\p{L}\\p{N}'’-]*(?: \\p{Lu}[\\p{L}\\p{N}'’-]*)?)");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)\\b(?:(?:is|are|be) spoken|spoken aloud|phone call|voice (?:call|channel|mode|assistant)|mode: voice"
                    + "|read (?:out )?aloud|text-to-speech)\\b");
    private static final Pattern RULE = Pattern.compile(
            "(?i).*\\b(?:you|your|assistant|customer'?s?|user'?s?|reply|replies|answers?|tools?|functions?|never"
                    + "|always|must|should|do not|don't|instructions?|prompt|secret|password|voice|markdown"
                    + "|say so|use|look into|ask|speak|promise|mention)\\b.*");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i).+\\b(?:is|are|was|were|has|have|opens?|closes?|costs?|offers?|sells?|ships?|takes?|accepts?|we|our)\\b.+");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:sent|written) as an e-?mail\\b");

    private static final Pattern DATE = Pattern.compile("\\bToday is [^.\\n]{4,40}");

    Optional<String> name() {
        Matcher name = NAME.matcher(instructions);
        while (name.find()) {
            if (!name.group(1).matches("(?i)(?:an?|the|AI|not|helpful)\\b.*")) {
                return Optional.of(name.group(1));
            }
        }
        return Optional.empty();
    }

    boolean speaks() {
        return SPOKEN.matcher(instructions).find();
    }

    /** Whether replies are letters, with a greeting and a name under them. */
    boolean writes() {
        return WRITTEN.matcher(instructions).find();
    }

    /** The date, when the instructions give it. */
    Optional<String> today() {
        Matcher date = DATE.matcher(instructions);
        return date.find() ? Optional.of(Sentences.whole(date.group())) : Optional.empty();
    }

    /** Sentences that tell something about the world and nothing about how to behave. */
    List<String> facts() {
        return Sentences.of(instructions).stream()
                .filter(sentence -> !RULE.matcher(sentence).matches())
                .filter(sentence -> STATEMENT.matcher(sentence).matches())
                .toList();
    }
}
