package io.purser.tools.gate;

/** Whether a call may be made. */
public sealed interface Decision {

    record Allowed() implements Decision {}

    /** @param why for the model, which may be able to put it right */
    record Forbidden(String policy, String why) implements Decision {}

    /** The policy could not be evaluated. The answer is no. */
    record Undecided(String policy, String why) implements Decision {}
}
