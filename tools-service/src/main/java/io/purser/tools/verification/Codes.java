package io.purser.tools.verification;

import io.smallrye.mutiny.Uni;

/** Who sends codes, and knows which one is right. What goes wrong is a value, never a failure. */
interface Codes {

    /** How many digits they have. */
    int digits();

    /** Sends a code. The same again for one that was perhaps sent before. */
    Uni<Sent> send(OpenCode open);

    /** @param given what the customer says */
    Uni<Checked> check(OpenCode open, String given);
}
