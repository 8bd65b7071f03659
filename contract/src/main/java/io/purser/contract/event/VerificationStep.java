package io.purser.contract.event;

import org.jspecify.annotations.Nullable;

/** A step on the way to a proof. */
public sealed interface VerificationStep {

    /**
     * A code is to be sent to the customer's phone.
     *
     * @param phone in E.164 form; null when none is known
     */
    record SendCode(@Nullable String phone) implements VerificationStep {}

    /** The code that the customer gave is to be checked. As text, it does not tell the code. */
    record CheckCode(String code) implements VerificationStep {

        @Override
        public String toString() {
            return "CheckCode[]";
        }
    }
}
