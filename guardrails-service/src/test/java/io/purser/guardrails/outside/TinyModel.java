package io.purser.guardrails.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A classifier with two labels and one word that it thinks ill of, written out in ONNX's own format (onnx.proto). */
final class TinyModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final float[] WEIGHTS = {0, -4, 0, 4};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TinyModel() {}

    /** Into the folder: {@code model.onnx} and {@code tokenizer.json}. */
    static void write(Path folder) throws IOException {
        Files.write(folder.resolve("model.onnx"), model());
        Files.writeString(
                folder.resolve("tokenizer.json"),
                """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {"[UNK]": 0, "bad": 1}, "unk_token": "[UNK]"}}""");
    }

    /** Looks a pair of scores up for each token, and takes the largest of each. */
    private static byte[] model() {
        byte[] gather = new TinyModel()
                .text(1, "weights")
                .text(1, "input_ids")
                .text(2, "scores")
                .text(4, "Gather")
                .bytes();
        byte[] axes = new TinyModel().text(1, "axes").number(8, 1).number(20, 7).bytes();
        byte[] flat =
                new TinyModel().text(1, "keepdims").number(3, 0).number(20, 2).bytes();
        byte[] largest = new TinyModel()
                .text(1, "scores")
                .text(2, "logits")
                .text(4, "ReduceMax")
                .part(5, axes)
                .part(5, flat)
                .bytes();
        byte[] graph = new TinyModel()
                .part(1, gather)
                .part(1, largest)
                .text(2, "tiny")
                .part(5, weights())
                .part(11, value("input_ids", INT64, "batch", "length"))
                .part(12, value("logits", FLOAT, "batch", "labels"))
                .bytes();
        byte[] operators = new TinyModel().text(1, "").number(2, 13).bytes();
        return new TinyModel().number(1, 8).part(7, graph).part(8, operators).bytes();
    }

    private static byte[] weights() {
        var raw = ByteBuffer.allocate(WEIGHTS.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(WEIGHTS);
        return new TinyModel()
                .number(1, 2)
                .number(1, 2)
                .number(2, FLOAT)
                .text(8, "weights")
                .part(9, raw.array())
                .bytes();
    }

    private static byte[] value(String name, int type, String... sizes) {
        var shape = new TinyModel();
        for (String size : sizes) {
            shape.part(1, new TinyModel().text(2, size).bytes());
        }
        byte[] tensor = new TinyModel().number(1, type).part(2, shape.bytes()).bytes();
        return new TinyModel()
                .text(1, name)
                .part(2, new TinyModel().part(1, tensor).bytes())
                .bytes();
    }

    private TinyModel number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private TinyModel text(int field, String text) {
        return part(field, text.getBytes(UTF_8));
    }

    private TinyModel part(int field, byte[] bytes) {
        varint((long) field << 3 | 2);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private byte[] bytes() {
        return out.toByteArray();
    }
}
