package io.purser.tools.verification;

import io.smallrye.mutiny.Uni;

/** A way to the customer's phone. */
@FunctionalInterface
interface CodeMessage {

    /** @param phone in E.164 form */
    Uni<Sent> send(String phone, String text);
}
