package io.purser.local.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.run.Progress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void terminalShowsOneLineThatChanges() {
        var progress = progress(true);

        progress.on(waiting(1, "broker", "database"));
        progress.on(waiting(1, "broker", "database"));
        progress.on(waiting(2, "broker"));

        assertThat(text()).isEqualTo("\r\033[Kwaiting for broker, database (1 s)\r\033[Kwaiting for broker (2 s)");
    }

    @Test
    void elsewhereItRemindsNowAndThen() {
        var progress = progress(false);
        for (int second = 0; second < 25; second++) {
            progress.on(waiting(second, "broker"));
        }
        progress.on(new Stage.Ready("broker", Duration.ofMillis(25_100)));

        assertThat(text().lines())
                .containsExactly(
                        "waiting for broker (11 s)", "waiting for broker (22 s)", "broker         ready after 25.1 s");
    }

    @Test
    void nothingIsSaidAfterTheEnd() {
        var progress = progress(false);

        progress.on(new Stage.Stopping());
        progress.on(waiting(40, "broker"));

        assertThat(text().lines()).containsExactly("Stopping…");
    }

    private static Stage waiting(int seconds, String... names) {
        return new Stage.Waiting(List.of(names), Duration.ofSeconds(seconds));
    }

    private ConsoleProgress progress(boolean terminal) {
        return new ConsoleProgress(new PrintStream(said, true, StandardCharsets.UTF_8), terminal);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
