package io.purser.conversation.turn;

/** What becomes of a message that comes while a turn runs. Either way it never runs beside the turn. */
public enum MidTurn {
    /** The running turn is aborted, and both messages are answered together, once. */
    TAKE_OVER,
    /** The message waits for the end of the running turn. */
    WAIT
}
