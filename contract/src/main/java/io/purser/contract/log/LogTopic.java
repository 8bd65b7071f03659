package io.purser.contract.log;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Event;
import io.purser.contract.event.KnowledgeEvent;

/**
 * A topic of the log.
 *
 * @param family what stands on it
 * @param openAtMost how many records a reader has in hand; while it has as many, it fetches none
 */
record LogTopic<E extends Event>(String name, Class<E> family, int openAtMost) {

    static final LogTopic<ConversationEvent> CONVERSATIONS =
            new LogTopic<>("conversations", ConversationEvent.class, 20_000);

    /** Its records are large, and mostly nobody waits for them as a customer does. */
    static final LogTopic<KnowledgeEvent> CHUNKS = new LogTopic<>("chunks", KnowledgeEvent.class, 8);
}
