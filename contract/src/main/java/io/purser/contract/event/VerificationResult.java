package io.purser.contract.event;

import java.time.Instant;

/** How a step towards the customer's proof ended. */
public sealed interface VerificationResult {

    /**
     * A code is on its way, or was sent a moment ago.
     *
     * @param to the end of the phone number
     * @param digits how many the code has
     * @param expires when it is good for nothing any more
     */
    record CodeSent(String to, int digits, Instant expires) implements VerificationResult {}

    /** The customer has proven that the phone is theirs. */
    record Approved() implements VerificationResult {}

    /** Another code may be given so many times. */
    record WrongCode(int triesLeft) implements VerificationResult {}

    /** No code is open: it is too old, was used, or none was sent. */
    record Expired() implements VerificationResult {}

    /** Too many wrong codes, or too many codes sent; none is sent or taken before {@code until}. */
    record LimitReached(Instant until) implements VerificationResult {}

    /** No phone number of the customer is known. */
    record NoPhone() implements VerificationResult {}

    /** The code could not be sent or checked. */
    record Impossible(String why) implements VerificationResult {}
}
