package io.purser.knowledge.chunk;

/**
 * How long chunks are, in words.
 *
 * @param least sections shorter than this are joined with their neighbours, where both fit into a chunk
 * @param most longer sections are cut
 */
public record ChunkSize(int least, int most) {

    public static final ChunkSize USUAL = new ChunkSize(120, 220);
}
