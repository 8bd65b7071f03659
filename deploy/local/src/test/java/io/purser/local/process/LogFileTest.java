package io.purser.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private final Path folder;

    LogFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tailHoldsTheLastLines() throws IOException {
        var log = new LogFile(Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree\n"));

        assertThat(log.tail(2)).containsExactly("two", "three");
        assertThat(log.tail(9)).containsExactly("one", "two", "three");
    }

    @Test
    void logThatWasNeverWrittenHasNoTail() {
        assertThat(new LogFile(folder.resolve("none.log")).tail(5)).isEmpty();
    }

    @Test
    void newStartKeepsTheLogOfTheOneBefore() throws IOException {
        var log = new LogFile(Files.writeString(folder.resolve("a.log"), "before\n"));

        log.turn();

        assertThat(log.tail(5)).isEmpty();
        assertThat(folder.resolve("a.log.1")).hasContent("before");
    }
}
