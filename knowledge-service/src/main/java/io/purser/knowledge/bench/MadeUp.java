package io.purser.knowledge.bench;

import io.purser.contract.id.ChunkId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import io.purser.knowledge.index.Standalone;
import io.purser.knowledge.store.EmbeddedChunk;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chunks and questions of made-up words and vectors, each always the same. Words are as frequent as Zipf's law has it, vectors lie
 * around the subjects that texts are about, and a question has some words of a chunk and a vector near its own.
 */
final class MadeUp {

    private static final String MODEL = "bge-small-en-v1.5-q";
    private static final int DIMENSION = 384;
    private static final int VOCABULARY = 50_000;

    /** The most frequent words of a language are not looked for. */
    private static final int STOP_WORDS = 100;

    private static final int WORDS = 170;
    private static final int WORDS_OF_A_QUESTION = 8;
    private static final int PARTS = 6;
    private static final int CHUNKS_OF_A_SUBJECT = 50;
    private static final double AROUND_A_SUBJECT = 0.8;
    private static final double AROUND_A_CHUNK = 0.4;

    private MadeUp() {}

    static EmbeddedChunk chunk(int number) {
        var random = new Random(number);
        String text = words(random, WORDS);
        float[] whole = vector(number);
        var parts = IntStream.range(0, PARTS)
                .mapToObj(part -> new Vector(MODEL, near(whole, AROUND_A_CHUNK, random)))
                .toList();
        var chunk = new Chunk(
                new ChunkId("aia_chunk_" + number),
                Standalone.source(),
                number,
                number,
                "Made up",
                "Made up",
                null,
                null,
                "en",
                Set.of(),
                text);
        return new EmbeddedChunk(chunk, Vectors.of(new Vector(MODEL, whole), parts));
    }

    /** The first words of the chunk. */
    static String question(int number) {
        return words(new Random(number), WORDS_OF_A_QUESTION);
    }

    /** For a text and each of its parts, as a model might. */
    static Vectors vectors(String text, List<String> parts) {
        return Vectors.of(
                new Vector(MODEL, vector(text.hashCode())),
                parts.stream()
                        .map(part -> new Vector(MODEL, vector(part.hashCode())))
                        .toList());
    }

    static Vector asked(int number) {
        return new Vector(MODEL, near(vector(number), AROUND_A_CHUNK, new Random(-number)));
    }

    private static float[] vector(int number) {
        float[] subject = near(new float[DIMENSION], 1, new Random(-1L - number / CHUNKS_OF_A_SUBJECT));
        return near(subject, AROUND_A_SUBJECT, new Random(~(long) number));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(index -> word(random)).collect(Collectors.joining(" "));
    }

    /** The word of rank r is about as frequent as 1/r. */
    private static String word(Random random) {
        return "w" + (int) (STOP_WORDS * Math.pow((double) VOCABULARY / STOP_WORDS, random.nextDouble()));
    }

    /** Of length 1; {@code spread} is the length of what is added to the vector. */
    private static float[] near(float[] vector, double spread, Random random) {
        var near = new float[DIMENSION];
        double square = 0;
        for (int i = 0; i < DIMENSION; i++) {
            near[i] = vector[i] + (float) (spread * random.nextGaussian() / Math.sqrt(DIMENSION));
            square += near[i] * near[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < DIMENSION; i++) {
            near[i] /= length;
        }
        return near;
    }
}
