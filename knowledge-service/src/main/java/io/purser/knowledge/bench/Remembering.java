package io.purser.knowledge.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Keeps the vectors of texts in a folder, so that a measurement with other settings need not wait for them again. Questions are not kept. */
record Remembering(Embedder embedder, Path folder) implements Embedder {

    @Override
    public Vector embed(String text) {
        Path file = folder.resolve(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString());
        try {
            return Files.exists(file) ? read(Files.readAllBytes(file)) : keep(file, embedder.embed(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Vector ask(String question) {
        return embedder.ask(question);
    }

    private static Vector keep(Path file, Vector vector) throws IOException {
        byte[] model = vector.model().getBytes(UTF_8);
        byte[] values = vector.bytes();
        var all = ByteBuffer.allocate(Integer.BYTES + model.length + values.length);
        Files.write(file, all.putInt(model.length).put(model).put(values).array());
        return vector;
    }

    private static Vector read(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes);
        byte[] model = new byte[all.getInt()];
        all.get(model);
        byte[] values = new byte[all.remaining()];
        all.get(values);
        return Vector.of(new String(model, UTF_8), values);
    }
}
