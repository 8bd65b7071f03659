package io.purser.standin.mind;

import io.purser.standin.language.Sentences;
import java.util.stream.Collectors;

/** The form of a reply: two sentences are enough on the phone, and letters have a beginning and an end. */
record Form(Persona persona) {

    private static final int SPOKEN = 2;

    String of(String text) {
        if (persona.speaks()) {
            return Sentences.of(text).stream().limit(SPOKEN).collect(Collectors.joining(" "));
        }
        return persona.writes() ? letter(text) : text;
    }

    private String letter(String text) {
        String beginning = text.startsWith("Hello") ? "" : "Hello,\n\n";
        return beginning + text + "\n\nKind regards"
                + persona.name().map(name -> "\n" + name).orElse("");
    }
}
