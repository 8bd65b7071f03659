package io.purser.gateway.repeat;

import io.purser.gateway.http.Answer;

/** What is known of a key when a request comes with it. */
sealed interface Standing {

    /** Nothing: this is the first. */
    record First() implements Standing {}

    /** The same request has no answer yet. It may also have been cut off by a crash. */
    record Running() implements Standing {}

    record Answered(Answer answer) implements Standing {}

    /** The key belongs to a request that was a different one. */
    record Other() implements Standing {}
}
