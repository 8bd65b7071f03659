package io.purser.knowledge.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Keeps the vectors of texts in a folder, so that a measurement with other settings need not wait for them again. Questions are not kept. */
record Remembering(Embedder embedder, Path folder) implements Embedder {

    @Override
    public Vectors embed(String text, List<String> parts) {
        String all = text + "\0" + String.join("\0", parts);
        Path file = folder.resolve(UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString());
        try {
            return Files.exists(file) ? read(file) : keep(file, embedder.embed(text, parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Vector embed(String text) {
        return embedder.embed(text);
    }

    @Override
    public Vector ask(String question) {
        return embedder.ask(question);
    }

    private static Vectors keep(Path file, Vectors vectors) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeUTF(vectors.whole().model());
            write(out, vectors.whole().bytes());
            write(out, vectors.partBytes());
        }
        return vectors;
    }

    private static Vectors read(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var whole = Vector.of(in.readUTF(), in.readNBytes(in.readInt()));
            return Vectors.of(whole, in.readNBytes(in.readInt()));
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
