package io.purser.conversation.assistant;

/** A Segment space and the key to the profiles in it. As text, it does not tell the key. */
public record SegmentSpace(String id, String profileApiKey) {

    @Override
    public String toString() {
        return "SegmentSpace[id=%s]".formatted(id);
    }
}
