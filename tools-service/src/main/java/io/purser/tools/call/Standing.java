package io.purser.tools.call;

import io.purser.contract.event.ToolResult;
import java.time.Instant;

/** How a call stands in the records when it is to be made. */
sealed interface Standing {

    /**
     * It was begun just now and is ours to make.
     *
     * @param lookedBackOn whether policies of the account may decide about later calls by this one
     */
    record Ours(boolean lookedBackOn) implements Standing {}

    /** It was made before, or the same call in the same turn was. */
    record Ended(ToolResult result) implements Standing {}

    /**
     * It was begun before and has no end: it runs in another process, or its process is gone.
     *
     * @param call which one, as it may be the same call under another id
     * @param attempt which attempt runs, from 1
     * @param until when that attempt has ended at the latest, if its process lives
     */
    record UnderWay(CallKey call, int attempt, Instant until) implements Standing {}
}
