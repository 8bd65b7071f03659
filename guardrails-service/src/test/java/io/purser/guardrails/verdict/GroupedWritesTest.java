package io.purser.guardrails.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedWritesTest {

    private final List<List<String>> written = new ArrayList<>();
    private final List<UniEmitter<? super Void>> open = new ArrayList<>();
    private final GroupedWrites<String> writes = new GroupedWrites<>(this::write);

    @Test
    void firstIsWrittenAtOnceAndWhatComesMeanwhileTogether() {
        var a = add("a");
        var b = add("b");
        var c = add("c");
        assertThat(written).containsExactly(List.of("a"));

        open.removeFirst().complete(null);

        a.assertCompleted();
        b.assertNotTerminated();
        assertThat(written).containsExactly(List.of("a"), List.of("b", "c"));
        open.removeFirst().complete(null);
        b.assertCompleted();
        c.assertCompleted();
    }

    @Test
    void oneThatIsRefusedDoesNotTakeOthersWithIt() {
        add("a");
        var bad = add("bad");
        var good = add("good");
        open.removeFirst().complete(null);

        open.removeFirst().fail(new DatabaseException("no", 0, "22021") {});
        open.removeFirst().fail(new DatabaseException("no", 0, "22021") {});
        open.removeFirst().complete(null);

        bad.assertFailed();
        good.assertCompleted();
    }

    @Test
    void outageFailsAllAtOnceAndTheNextIsTriedAgain() {
        add("a");
        var b = add("b");
        var c = add("c");
        open.removeFirst().complete(null);

        open.removeFirst().fail(new IOException("away"));

        b.assertFailedWith(IOException.class);
        c.assertFailedWith(IOException.class);
        var d = add("d");
        open.removeFirst().complete(null);
        d.assertCompleted();
    }

    private UniAssertSubscriber<Void> add(String item) {
        return writes.add(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<Void> write(List<String> items) {
        written.add(items);
        return Uni.createFrom().emitter(open::add);
    }
}
