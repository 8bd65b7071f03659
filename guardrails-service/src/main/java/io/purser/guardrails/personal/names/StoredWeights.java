package io.purser.guardrails.personal.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Weights in a byte each. */
record StoredWeights(String version, int rows, OrdinaryWords ordinary, byte[] words, float[] tags) implements Weights {

    private static final int ROWS_AT_MOST = 1 << 20;

    @Override
    public void add(int row, float[] sums) {
        int from = row * Tag.COUNT;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            sums[tag] += words[from + tag];
        }
    }

    @Override
    public float next(int before, int tag) {
        return tags[before * Tag.COUNT + tag];
    }

    static StoredWeights read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(file, 1 << 16))) {
            String version = in.readUTF();
            int rows = in.readInt();
            if (Integer.bitCount(rows) != 1 || rows > ROWS_AT_MOST || in.readInt() != Tag.COUNT) {
                throw new IOException("These are no weights of the names tagger: train them again");
            }
            return new StoredWeights(version, rows, ordinary(in), in.readNBytes(rows * Tag.COUNT), floats(in));
        }
    }

    private static OrdinaryWords ordinary(DataInputStream in) throws IOException {
        int[] hashes = new int[Math.min(in.readInt(), ROWS_AT_MOST)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return new OrdinaryWords(hashes);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] floats = new float[Tag.COUNT * Tag.COUNT];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    void write(OutputStream file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeUTF(version);
            out.writeInt(rows);
            out.writeInt(Tag.COUNT);
            out.writeInt(ordinary.hashes().length);
            for (int hash : ordinary.hashes()) {
                out.writeInt(hash);
            }
            out.write(words);
            for (float weight : tags) {
                out.writeFloat(weight);
            }
        }
    }
}
