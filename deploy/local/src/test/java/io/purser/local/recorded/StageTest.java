package io.purser.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.client.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final RecordedRun RUN = new RecordedRun(
            "run",
            List.of(new RecordedTurn(
                    "Book it",
                    List.of(new RecordedCall("find", Json.object().put("n", 1), "seat 4"), call("book")),
                    "Done.")),
            Json.object());

    @Test
    void answersRecordedCallsInOrder() throws Exception {
        try (var stage = Stage.open()) {
            var prompter = stage.enter("s", RUN);

            assertThat(call(stage, "find", "{\"n\": 1.0}").body()).isEqualTo("seat 4");
            assertThat(call(stage, "book", "{}").statusCode()).isEqualTo(200);
            assertThat(prompter.differences()).isEmpty();
        }
    }

    @Test
    void notesCallsThatCameTwiceOrWithOtherArgumentsOrNotAtAll() throws Exception {
        try (var stage = Stage.open()) {
            var prompter = stage.enter("s", RUN);

            assertThat(call(stage, "find", "{\"n\": 2}").statusCode()).isEqualTo(500);
            call(stage, "find", "{\"n\": 1}");
            call(stage, "find", "{\"n\": 1}");

            assertThat(prompter.differences())
                    .containsExactly(
                            "call 1 was find {\"n\":2}", "call 2 was find {\"n\":1}", "1 of 2 calls were made");
        }
    }

    private static RecordedCall call(String tool) {
        return new RecordedCall(tool, Json.object(), "");
    }

    private static HttpResponse<String> call(Stage stage, String tool, String arguments) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(stage.url(tool))
                            .header("X-Session-Id", "s")
                            .POST(BodyPublishers.ofString(arguments))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
