package io.purser.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void turnHoldsItsCallsWithTheirOutputsAndTheLastText() throws Exception {
        var turns = turns(
                """
                [{"role": "user", "content": "Book it"},
                 {"role": "assistant", "content": "One moment", "tool_calls": [{"id": "a", "name": "find", "arguments": "{\\"n\\": 1}"}]},
                 {"role": "tool", "tool_call_id": "a", "content": "seat 4"},
                 {"role": "assistant", "tool_calls": [{"id": "a", "name": "book", "arguments": "{}"}]},
                 {"role": "tool", "tool_call_id": "a", "content": "done"},
                 {"role": "assistant", "content": "It is booked."},
                 {"role": "user", "content": "Thanks"},
                 {"role": "assistant", "content": "Bye."}]""");

        assertThat(turns.all())
                .containsExactly(
                        new RecordedTurn(
                                "Book it",
                                List.of(
                                        new RecordedCall("find", json("{\"n\": 1}"), "seat 4"),
                                        new RecordedCall("book", json("{}"), "done")),
                                "It is booked."),
                        new RecordedTurn("Thanks", List.of(), "Bye."));
    }

    @Test
    void recordingThatEndsWithTheCustomerOrWithAToolIsClosedByTheScript() throws Exception {
        var withCustomer = turns("[{\"role\": \"user\", \"content\": \"Bye\"}]");
        var withTool = turns(
                """
                [{"role": "user", "content": "A person, please"},
                 {"role": "assistant", "tool_calls": [{"id": "a", "name": "transfer", "arguments": "{}"}]},
                 {"role": "tool", "tool_call_id": "a", "content": "ok"}]""");

        assertThat(withCustomer.all().getLast().reply()).isEqualTo(RecordedRun.CLOSING);
        assertThat(withTool.all().getLast().reply()).isEqualTo(RecordedRun.CLOSING);
        assertThat(withTool.all().getLast().calls()).hasSize(1);
    }

    private static Turns turns(String messages) throws Exception {
        return new Turns(json(messages));
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }
}
