package io.purser.knowledge.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.Codec;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnscreenedTest {

    private static final int RECORD = 1_000_000;

    @Test
    void sameTextsOfAVersionMakeTheSameEventWhenever() {
        assertThat(ids(unscreened(1, 100, 3), Instant.EPOCH)).isEqualTo(ids(unscreened(1, 100, 3), Instant.now()));
    }

    @Test
    void otherTextsOrVersionsMakeOthers() {
        assertThat(ids(unscreened(1, 100, 3), Instant.EPOCH))
                .doesNotContainAnyElementsOf(ids(unscreened(2, 100, 3), Instant.EPOCH))
                .doesNotContainAnyElementsOf(ids(unscreened(1, 100, 4), Instant.EPOCH));
    }

    @Test
    void noEventIsLargerThanARecordMayBe() {
        var events = unscreened(1, 90_000, 7).events(Instant.now());

        assertThat(events).allSatisfy(event -> assertThat(Codec.value(event)).hasSizeLessThan(RECORD));
        assertThat(events.stream().flatMap(event -> event.texts().stream())).hasSize(7);
    }

    @Test
    void textThatNoEventCanCarryIsKeptApart() {
        var unscreened = unscreened(1, 100_001, 1);

        assertThat(unscreened.sendable().isEmpty()).isTrue();
        assertThat(unscreened.tooLong()).hasSize(1);
    }

    private static List<String> ids(Unscreened unscreened, Instant now) {
        return unscreened.events(now).stream()
                .map(ChunksProduced::header)
                .map(header -> header.id().toString())
                .toList();
    }

    /** Texts of so many characters that take three bytes each. */
    private static Unscreened unscreened(long version, int characters, int count) {
        return new Unscreened(
                new AccountId("AC1"),
                new KnowledgeId("aia_know_1"),
                version,
                IntStream.range(0, count)
                        .mapToObj(i -> new Text(new ChunkId("chunk_" + i), "digest" + i, "字".repeat(characters)))
                        .toList());
    }
}
