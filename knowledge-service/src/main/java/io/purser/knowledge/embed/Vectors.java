package io.purser.knowledge.embed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text means as a whole, and what each of its parts means, as one sentence about something else is lost in the whole. All are
 * of one model.
 *
 * @param parts none when the text is too short to have any
 */
public record Vectors(Vector whole, List<Coarse> parts) {

    public Vectors {
        parts = List.copyOf(parts);
    }

    public static Vectors of(Vector whole, List<Vector> parts) {
        return new Vectors(whole, parts.stream().map(Coarse::of).toList());
    }

    /** Reads what {@link #partBytes} wrote. */
    public static Vectors of(Vector whole, byte[] partBytes) {
        var parts = new ArrayList<Coarse>();
        var read = ByteBuffer.wrap(partBytes);
        while (read.hasRemaining()) {
            parts.add(Coarse.read(read, whole.dimension()));
        }
        return new Vectors(whole, parts);
    }

    /** The parts one after the other. */
    public byte[] partBytes() {
        var bytes = ByteBuffer.allocate(parts.size() * Coarse.size(whole.dimension()));
        parts.forEach(part -> part.write(bytes));
        return bytes.array();
    }
}
