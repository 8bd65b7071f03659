package io.purser.contract.fingerprint;

import io.purser.contract.event.Fingerprint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fingerprints of instructions. */
public final class Fingerprints {

    /** Hashes at most, which take 5,464 characters. */
    public static final int MOST = 1024;

    /** In a text that is not too long: a passage of {@code NARROWEST + Shingles.WORDS - 1} words is always known again. */
    public static final int NARROWEST = 4;

    /** For long texts; of still longer ones only the beginning is known. */
    public static final int WIDEST = 16;

    /** Characters of a part that are looked at; about what the hashes are enough for. */
    private static final int READ = 64_000;

    private Fingerprints() {}

    /**
     * Of instructions that consist of these parts.
     *
     * @param canary the word that stands in them and nowhere else; null when there is none
     */
    public static Fingerprint of(List<String> parts, @Nullable String canary) {
        var shingles = parts.stream()
                .map(part -> part.substring(0, Math.min(part.length(), READ)))
                .map(part -> Shingles.of(Words.of(part)))
                .toList();
        int window = NARROWEST;
        int[] chosen = chosen(shingles, window);
        while (chosen.length > MOST && window < WIDEST) {
            window *= 2;
            chosen = chosen(shingles, window);
        }
        return new Fingerprint(
                window,
                encoded(Arrays.stream(chosen).limit(MOST).sorted()),
                canary == null ? null : Canary.hash(canary));
    }

    private static int[] chosen(List<int[]> shingles, int window) {
        return shingles.stream()
                .flatMapToInt(part -> Winnowing.of(part, window))
                .distinct()
                .toArray();
    }

    private static String encoded(IntStream hashes) {
        int[] all = hashes.toArray();
        var bytes = ByteBuffer.allocate(all.length * Integer.BYTES);
        bytes.asIntBuffer().put(all);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /**
     * The hashes in ascending order.
     *
     * @throws IllegalArgumentException when they are none
     */
    public static int[] hashes(Fingerprint fingerprint) {
        var hashes = ByteBuffer.wrap(Base64.getDecoder().decode(fingerprint.shingles()))
                .asIntBuffer();
        int[] all = new int[hashes.remaining()];
        hashes.get(all);
        return all;
    }
}
