package io.purser.tools.gate;

import java.util.List;

/**
 * What was called in the session before.
 *
 * @param calls the newest first
 * @param cut whether there were more, or larger ones, than are looked at
 */
public record Past(List<EarlierCall> calls, boolean cut) {

    static final Past NONE = new Past(List.of(), false);

    public Past {
        calls = List.copyOf(calls);
    }
}
