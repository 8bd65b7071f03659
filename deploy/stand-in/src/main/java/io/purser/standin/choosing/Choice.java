package io.purser.standin.choosing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.arguments.Parameter;
import io.purser.standin.chat.Function;
import java.util.List;

/** What to do about a wish. */
public sealed interface Choice {

    Function function();

    record Calling(Function function, ObjectNode arguments) implements Choice {}

    /** The function is clear, but the customer has to say more. */
    record Asking(Function function, List<Parameter> missing) implements Choice {
        public Asking {
            missing = List.copyOf(missing);
        }
    }
}
