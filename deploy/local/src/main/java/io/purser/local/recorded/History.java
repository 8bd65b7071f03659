package io.purser.local.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.local.client.Entry;
import io.purser.local.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The history that a recording must have left behind: complete, in order, each thing once. */
record History(RecordedRun run) {

    private static final int EXCERPT = 200;

    List<String> differences(List<Entry> found) {
        List<Entry> expected = run.turns().stream().flatMap(History::entries).toList();
        var differences = new ArrayList<String>();
        for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            if (!same(expected.get(i), found.get(i))) {
                differences.add("history entry %d is another than recorded: %s instead of %s"
                        .formatted(i + 1, excerpt(found.get(i)), excerpt(expected.get(i))));
            }
        }
        if (found.size() != expected.size()) {
            differences.add("history has %d entries instead of %d".formatted(found.size(), expected.size()));
        }
        return differences;
    }

    private static Stream<Entry> entries(RecordedTurn turn) {
        Stream<Entry> calls = turn.calls().stream()
                .map(call -> new Entry.Tool(call.tool(), call.arguments(), new TextNode(call.output())));
        return Stream.of(
                        Stream.<Entry>of(new Entry.Customer(turn.words())),
                        calls,
                        Stream.<Entry>of(new Entry.Assistant(turn.reply())))
                .flatMap(entries -> entries);
    }

    private static boolean same(Entry expected, Entry found) {
        return switch (expected) {
            case Entry.Customer(var text) -> found instanceof Entry.Customer(var other) && sameText(text, other);
            case Entry.Assistant(var text) -> found instanceof Entry.Assistant(var other) && sameText(text, other);
            case Entry.Tool(var name, var input, var output) ->
                found instanceof Entry.Tool(var otherName, var otherInput, var otherOutput)
                        && new RecordedCall(name, input, "").isCall(otherName, parsed(otherInput))
                        && parsed(output).equals(parsed(otherOutput));
            case Entry.Knowledge knowledge -> found.equals(knowledge);
        };
    }

    private static boolean sameText(String one, String other) {
        return one.strip().equals(other.strip());
    }

    /** Whether JSON is handed on as such or as the text that it came in makes no difference. */
    private static JsonNode parsed(JsonNode node) {
        try {
            return node.isTextual() ? Json.MAPPER.readTree(node.textValue()) : node;
        } catch (JsonProcessingException plainText) {
            return new TextNode(node.textValue().strip());
        }
    }

    private static String excerpt(Entry entry) {
        String text = entry.toString();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
