package io.purser.tools.gate;

import io.purser.contract.event.ToolCallRequested;

/** What holds for a write whose tool has no policy that decides. */
final class Usual {

    private static final String SETTING = "gate.writes";

    private Usual() {}

    static Decision of(Writes writes, ToolCallRequested request) {
        return switch (writes) {
            case ALLOW -> new Decision.Allowed();
            case CONFIRMED ->
                unless(
                        request.confirmed(),
                        "It changes something, and the customer has not said yes to it. Tell the customer what is to be done,"
                                + " ask for a yes, and call again then.");
            case VERIFIED ->
                unless(
                        request.verified(),
                        "It changes something, and the customer has not proven in this session who they are.");
            case FORBID -> unless(false, "It changes something, which no policy permits.");
        };
    }

    private static Decision unless(boolean holds, String why) {
        return holds ? new Decision.Allowed() : new Decision.Forbidden(SETTING, why);
    }
}
