package io.purser.contract.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now = 1_000;
    private final Pace pace = new Pace(() -> now);

    @Test
    void firstFetchIsNotHeldBack() {
        assertThat(pace.rest()).isZero();
    }

    @Test
    void fetchAfterFetchWaitsAMoment() {
        pace.keep();
        now += Pace.QUIET / 3;

        assertThat(pace.rest()).isEqualTo(Pace.QUIET - Pace.QUIET / 3);
    }

    @Test
    void manySessionsAtOnceLetRecordsGatherLonger() {
        sawSessions(Pace.FEW_SESSIONS + 1);

        assertThat(restAfterWindow()).isEqualTo(Pace.BUSY);
    }

    @Test
    void manyRecordsOfFewSessionsDoNot() {
        sawSessions(Pace.FEW_SESSIONS);
        sawSessions(Pace.FEW_SESSIONS);

        assertThat(restAfterWindow()).isEqualTo(Pace.QUIET);
    }

    @Test
    void crowdIsForgottenWhenItHasGone() {
        sawSessions(Pace.FEW_SESSIONS + 1);
        restAfterWindow();

        assertThat(restAfterWindow()).isEqualTo(Pace.QUIET);
    }

    @Test
    void readerThatNoRecordIsForLetsThemGather() {
        passOver(Pace.OF_LATE);

        assertThat(restAfterWindow()).isEqualTo(Pace.BUSY);
    }

    @Test
    void oneRecordInAWhileKeepsItQuick() {
        passOver(Pace.OF_LATE);
        pace.saw("session", true);
        passOver(Pace.OF_LATE - 1);

        assertThat(restAfterWindow()).isEqualTo(Pace.QUIET);
    }

    private void passOver(int records) {
        IntStream.range(0, records).forEach(i -> pace.saw("session", false));
    }

    private void sawSessions(int count) {
        IntStream.range(0, count).forEach(i -> pace.saw("session-" + i, true));
    }

    private long restAfterWindow() {
        now += Pace.WINDOW;
        pace.keep();
        return pace.rest();
    }
}
