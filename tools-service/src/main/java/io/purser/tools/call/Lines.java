package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Calls on a tool in a session, in the order in which they were asked for. The log gives all requests of a session to one process, in
 * order, and again in order when that process is gone: so the order holds among replicas as well.
 */
final class Lines {

    private final ConcurrentMap<Line, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    private record Line(AccountId account, SessionId session, ToolId tool) {}

    /** The place behind all that are in the line now. Whoever has it must leave in the end, or nobody behind moves on. */
    Place enter(ToolCallRequested request) {
        var line = new Line(request.header().account(), request.header().session(), request.tool());
        var end = new CompletableFuture<Void>();
        var before = last.put(line, end);
        return new Place(line, before == null ? CompletableFuture.completedFuture(null) : before, end);
    }

    /** A call's place in its line. */
    final class Place {

        private final Line line;
        private final CompletableFuture<Void> before;
        private final CompletableFuture<Void> end;

        private Place(Line line, CompletableFuture<Void> before, CompletableFuture<Void> end) {
            this.line = line;
            this.before = before;
            this.end = end;
        }

        /** When the one before has left. */
        Uni<Void> turn() {
            return Uni.createFrom().completionStage(before::copy);
        }

        void leave() {
            last.remove(line, end);
            end.complete(null);
        }
    }
}
