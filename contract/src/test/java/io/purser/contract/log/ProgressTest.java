package io.purser.contract.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress(5);

    @Test
    void nothingIsCommittedBeforeTheOldestOpenRecordIsDealtWith() {
        progress.take(5);
        var second = progress.take(6);

        second.run();

        assertThat(progress.position()).isEqualTo(5);
        assertThat(progress.isBehind()).isFalse();
        assertThat(progress.open()).isEqualTo(2);
    }

    @Test
    void everythingUpToTheOldestOpenRecordIsCommitted() {
        var first = progress.take(5);
        var second = progress.take(6);
        progress.take(9);

        second.run();
        first.run();

        assertThat(progress.position()).isEqualTo(9);
        assertThat(progress.isBehind()).isTrue();
        assertThat(progress.open()).isEqualTo(1);
    }

    @Test
    void recordsThatArePassedOverAreCommittedWithTheOthers() {
        var first = progress.take(5);
        progress.passOver(6);
        progress.passOver(7);

        assertThat(progress.position()).isEqualTo(5);
        first.run();

        assertThat(progress.position()).isEqualTo(8);
    }

    @Test
    void whatIsCommittedIsNotCommittedAgain() {
        progress.passOver(5);
        progress.committed(progress.position());

        assertThat(progress.isBehind()).isFalse();
    }
}
