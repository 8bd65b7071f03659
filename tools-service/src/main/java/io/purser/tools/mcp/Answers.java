package io.purser.tools.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.purser.security.egress.EgressOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server says to a request: one message as JSON, or a stream of events of which one is the answer. */
final class Answers {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();

    private Answers() {}

    /** The message that answers the request; empty when there is none that can be read. */
    static Optional<JsonNode> find(long request, EgressOutcome.Answered answer) {
        String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        // The protocol's texts are UTF-8, whatever the header says of a charset.
        String text = answer.body().toString();
        return (type.startsWith("text/event-stream") ? events(text) : List.of(text))
                .stream()
                        .flatMap(Answers::messages)
                        .filter(message -> Message.isAnswerTo(request, message))
                        .findFirst();
    }

    /** The data of each event, its lines put together. */
    private static List<String> events(String stream) {
        var events = new ArrayList<String>();
        var data = new ArrayList<String>();
        for (String line : stream.split("\r\n|\n|\r", -1)) {
            if (line.startsWith("data:")) {
                data.add(line.substring(line.startsWith("data: ") ? 6 : 5));
            } else if (line.isEmpty() && !data.isEmpty()) {
                events.add(String.join("\n", data));
                data.clear();
            }
        }
        return events;
    }

    private static Stream<JsonNode> messages(String text) {
        try {
            var read = JSON.readTree(text);
            return read.isArray() ? read.valueStream() : Stream.of(read);
        } catch (JsonProcessingException e) {
            return Stream.empty();
        }
    }
}
