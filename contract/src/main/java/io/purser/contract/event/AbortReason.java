package io.purser.contract.event;

/** Why a turn was stopped. */
public enum AbortReason {
    /** A newer message is answered together with this one. */
    SUPERSEDED,
    /** A person has the session. */
    HANDED_OVER,
    /** There was no answer in time. */
    DEADLINE
}
