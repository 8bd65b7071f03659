package io.purser.local.demo;

import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import io.purser.local.verb.DataOption;
import io.purser.local.verb.Verb;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Talks with the demo's assistant in a running installation and shows what was said and done. */
@Command(name = "demo")
public final class Conversation implements Verb {

    /** A customer of the shop, whose orders the shop knows. */
    private static final String IDENTITY = "email:nora.lind@example.com";

    /** What the demo shows: knowledge, tools that look something up, and tools that change something. */
    public static final List<String> USUAL = List.of(
            MossyOtter.QUESTION,
            "Where is my order MO-10455?",
            "Is the Drizzle rain jacket in stock in size L?",
            "I want to return the Drizzle rain jacket from order MO-10412.",
            "When do I get the refund for a return?",
            "Please cancel my order MO-10467.");

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..*", paramLabel = "QUESTION")
    private List<String> question = List.of();

    @Override
    public Integer call() throws IOException {
        var address = Address.in(data.folder());
        if (address.isEmpty()) {
            System.err.println("No demo runs with the data in " + data.folder().root() + ". Start it: ./purser up");
            return 1;
        }
        return talk(address.get()) ? 0 : 1;
    }

    private boolean talk(Address address) {
        var session =
                new Session(new Purser(address.door()), address.assistant(), "demo-" + UUID.randomUUID(), IDENTITY);
        var transcript = new Transcript(session, System.out);
        var messages = question.isEmpty() ? USUAL : List.of(String.join(" ", question));
        return messages.stream().map(transcript::say).reduce(true, Boolean::logicalAnd);
    }
}
