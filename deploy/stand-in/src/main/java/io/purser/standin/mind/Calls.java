package io.purser.standin.mind;

import io.purser.standin.chat.Json;
import io.purser.standin.choosing.Choice;
import java.util.List;

/** The calls that are still to be made. */
final class Calls {

    private Calls() {}

    /** A call that has its result is never made again, and an action that has been done is not done with other words. */
    static List<Choice.Calling> fresh(List<Choice> choices, List<Done> done) {
        return choices.stream()
                .filter(Choice.Calling.class::isInstance)
                .map(Choice.Calling.class::cast)
                .filter(calling -> done.stream().noneMatch(made -> same(calling, made)))
                .distinct()
                .toList();
    }

    private static boolean same(Choice.Calling calling, Done made) {
        return made.function().equals(calling.function().name())
                && Json.text(made.arguments()).equals(Json.text(calling.arguments()));
    }
}
