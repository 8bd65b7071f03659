package io.purser.contract.log;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Runs what follows after what runs now, not inside it, so that a long chain of quick works does not fill the stack. */
final class Trampoline {

    private static final ThreadLocal<@Nullable ArrayDeque<Runnable>> FOLLOWING = new ThreadLocal<>();

    private Trampoline() {}

    static void run(Runnable work) {
        var following = FOLLOWING.get();
        if (following != null) {
            following.add(work);
        } else {
            runAll(work);
        }
    }

    private static void runAll(Runnable first) {
        var following = new ArrayDeque<Runnable>();
        FOLLOWING.set(following);
        try {
            for (Runnable next = first; next != null; next = following.poll()) {
                next.run();
            }
        } finally {
            FOLLOWING.remove();
        }
    }
}
