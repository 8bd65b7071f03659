package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.purser.local.bench.RecordedRuns;
import io.purser.local.recorded.Played;
import io.purser.local.recorded.Playhouse;
import io.purser.local.recorded.Recordings;
import io.purser.local.recorded.Report;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithWhole
class RecordedRunsTest {

    private static final int AT_ONCE = 16;

    @Test
    void everyRecordedConversationGoesAsRecorded(Whole whole) throws Exception {
        var place = RecordedRuns.usual();
        assumeTrue(Files.exists(place), () -> "Skipped: there are no recordings at " + place);

        List<Played> plays =
                new Playhouse(whole.purser(), whole.model(), whole.stage()).play(Recordings.in(place), AT_ONCE);

        assertThat(plays).hasSize(120);
        assertThat(new Report(plays, Duration.ZERO).failures()).isEmpty();
    }
}
