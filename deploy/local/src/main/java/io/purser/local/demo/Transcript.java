package io.purser.local.demo;

import io.purser.local.client.Entry;
import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a conversation as it goes on: what was said, what was looked up and done for it, and how long it took. */
final class Transcript {

    private final Session session;
    private final PrintStream out;
    private int shown;

    Transcript(Session session, PrintStream out) {
        this.session = session;
        this.out = out;
    }

    /** Whether there was a reply. */
    boolean say(String words) {
        Reply reply = session.say(words);
        List<Entry> history = session.history();
        history.subList(Math.min(shown, history.size()), history.size()).forEach(this::show);
        shown = history.size();
        if (!reply.succeeded()) {
            out.println(Lines.labelled("failed", reply.error()));
        }
        out.println(Lines.note("%d ms%s".formatted(reply.took().toMillis(), reply.flagged() ? ", flagged" : "")));
        out.println();
        return reply.succeeded();
    }

    private void show(Entry entry) {
        switch (entry) {
            case Entry.Customer said -> out.println(Lines.labelled("customer", said.text()));
            case Entry.Assistant said -> out.println(Lines.labelled("reply", said.text()));
            case Entry.Tool tool -> show(tool);
            case Entry.Knowledge knowledge -> show(knowledge);
        }
    }

    private void show(Entry.Tool tool) {
        out.println(Lines.labelled("tool", tool.name() + " " + Lines.compact(tool.input())));
        out.println(Lines.note(Lines.compact(tool.output())));
    }

    private void show(Entry.Knowledge knowledge) {
        out.println(Lines.labelled("knowledge", "%s: %s".formatted(knowledge.name(), knowledge.query())));
        out.println(knowledge.passages().isEmpty() ? Lines.note(knowledge.output()) : passages(knowledge.passages()));
    }

    private static String passages(List<Entry.Passage> passages) {
        return passages.stream()
                .map(passage -> Lines.note("%.2f  %s: %s"
                        .formatted(
                                passage.score(),
                                passage.heading().isEmpty() ? passage.source() : passage.heading(),
                                Lines.start(passage.text()))))
                .collect(Collectors.joining("\n"));
    }
}
