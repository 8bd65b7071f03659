package io.purser.tools.gate;

/** What holds for a call that may change something, when its tool has no policy that decides. */
enum Writes {
    ALLOW,
    /** Once the customer has said yes. */
    CONFIRMED,
    /** Once the customer has proven who they are. */
    VERIFIED,
    FORBID
}
