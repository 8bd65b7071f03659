package io.purser.knowledge.ingest;

/** The claim does not hold any more: newer content came, the source was removed, or another replica took over. */
public final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
