package io.purser.local.recorded;

import java.util.List;

/** What a customer said, what was done about it, and what was replied. */
public record RecordedTurn(String words, List<RecordedCall> calls, String reply) {

    public RecordedTurn {
        calls = List.copyOf(calls);
    }
}
