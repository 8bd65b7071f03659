package io.purser.knowledge.embed;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Optional;

/** The embedding models that ship with the service, each for the languages that it was trained on. */
enum Model {
    ENGLISH("bge-small-en-v1.5-q", 384, 0.4, "Represent this sentence for searching relevant passages: "),
    CHINESE("bge-small-zh-v1.5-q", 512, 0.3, "为这个句子生成表示以用于检索相关文章：");

    /** Of all letters. Chinese text about a product is full of foreign names. */
    private static final double ENOUGH_HAN = 0.25;

    private final String label;
    private final int dimension;
    private final double unrelated;
    private final String instruction;

    Model(String label, int dimension, double unrelated, String instruction) {
        this.label = label;
        this.dimension = dimension;
        this.unrelated = unrelated;
        this.instruction = instruction;
    }

    /** The one that reads the text best; the English one for what none of them was trained on. */
    static Model of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = count(text, UnicodeScript.HAN);
        boolean japanese = count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA) > 0;
        return !japanese && han > 0 && han >= ENOUGH_HAN * letters ? CHINESE : ENGLISH;
    }

    static Optional<Model> labelled(String label) {
        return Arrays.stream(values())
                .filter(model -> model.label.equals(label))
                .findFirst();
    }

    /** Stored with each vector, so another model's are never compared with this one's. */
    String label() {
        return label;
    }

    int dimension() {
        return dimension;
    }

    /** The usual cosine of a question and a text that have nothing to do with each other; far from 0 in these models. */
    double unrelated() {
        return unrelated;
    }

    /** A question as the model was trained to be asked. */
    String asked(String question) {
        return instruction + question;
    }

    /** The authors of both models take the vector of the first token for the whole text. */
    PoolingMode pooling() {
        return PoolingMode.CLS;
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints()
                .filter(point -> UnicodeScript.of(point) == script)
                .count();
    }
}
