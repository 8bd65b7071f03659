package io.purser.local.recorded;

import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays one run in one session, and notes all that differs. After the first wrong reply it stops: the rest would follow. */
final class Play {

    private final RecordedRun run;
    private final Session session;
    private final Prompter prompter;
    private final List<Duration> turns = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    Play(RecordedRun run, Session session, Prompter prompter) {
        this.run = run;
        this.session = session;
        this.prompter = prompter;
    }

    Played play() {
        try {
            talk();
            differences.addAll(new History(run).differences(session.history()));
        } catch (RuntimeException failure) {
            differences.add("turn %d: %s".formatted(turns.size() + 1, failure));
        }
        differences.addAll(prompter.differences());
        return new Played(run.id(), turns, prompter.made(), differences);
    }

    private void talk() {
        for (RecordedTurn turn : run.turns()) {
            if (differences.isEmpty()) {
                talk(turn);
            }
        }
    }

    private void talk(RecordedTurn turn) {
        Reply reply = session.say(turn.words());
        turns.add(reply.took());
        if (!reply.succeeded()) {
            differences.add("turn %d failed: %s".formatted(turns.size(), reply.error()));
        } else if (!reply.body().strip().equals(turn.reply().strip())) {
            differences.add("turn %d has another reply".formatted(turns.size()));
        } else if (reply.aborted()) {
            differences.add("turn %d was aborted".formatted(turns.size()));
        }
    }
}
