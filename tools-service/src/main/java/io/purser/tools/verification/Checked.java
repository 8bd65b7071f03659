package io.purser.tools.verification;

/** What came of checking a code. */
sealed interface Checked {

    record Right() implements Checked {}

    record Wrong() implements Checked {}

    /** There is no code to compare with any more. */
    record Gone() implements Checked {}

    /** Too many were tried, says who checks them. */
    record TooMany() implements Checked {}

    /** It could not be checked. */
    record Failed(String why) implements Checked {}
}
