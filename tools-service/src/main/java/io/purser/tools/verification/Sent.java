package io.purser.tools.verification;

/** What came of sending a code. */
sealed interface Sent {

    /** It is on its way. */
    record OnItsWay() implements Sent {}

    /** Too many were sent to this number lately, says who sends them. */
    record TooMany() implements Sent {}

    /** It was not sent, or nobody knows. */
    record Failed(String why) implements Sent {}
}
