package io.purser.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.local.client.Entry;
import io.purser.local.client.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Entry SAID = new Entry.Customer("Book it");
    private static final Entry BOOKED = new Entry.Tool("book", new TextNode("{\"seat\": 4}"), new TextNode("done"));
    private static final Entry REPLIED = new Entry.Assistant("It is booked. ");

    private final History history = new History(new RecordedRun(
            "run",
            List.of(new RecordedTurn(
                    "Book it",
                    List.of(new RecordedCall("book", Json.object().put("seat", 4), "done")),
                    "It is booked.")),
            Json.object()));

    @Test
    void sameHistoryHasNoDifferences() {
        assertThat(history.differences(List.of(SAID, BOOKED, REPLIED))).isEmpty();
    }

    @Test
    void otherOrderIsADifference() {
        assertThat(history.differences(List.of(BOOKED, SAID, REPLIED))).hasSize(2);
    }

    @Test
    void replyTwiceIsADifference() {
        assertThat(history.differences(List.of(SAID, BOOKED, REPLIED, REPLIED)))
                .containsExactly("history has 4 entries instead of 3");
    }
}
