package io.purser.guardrails.outside;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.purser.guardrails.outside.OutsideConfig.OnnxConfig;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text classifier at work in this process, on the caller's thread. */
final class OnnxModel {

    /** Fewer than most tokens have, so that little of a piece is cut off. */
    private static final int CHARACTERS_A_TOKEN = 4;

    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final OnnxConfig config;

    private OnnxModel(OrtSession session, HuggingFaceTokenizer tokenizer, OnnxConfig config) {
        this.session = session;
        this.tokenizer = tokenizer;
        this.config = config;
    }

    /** The model is read from its file, not through the heap. */
    static OnnxModel load(Path file, Path tokenizer, OnnxConfig config) throws IOException, OrtException {
        return new OnnxModel(session(file), tokenizer(tokenizer, config.tokens()), config);
    }

    /** How much of a text it reads at once. */
    int characters() {
        return config.tokens() * CHARACTERS_A_TOKEN;
    }

    /** @throws IllegalStateException when the runtime fails, or the model has no such tensor or label */
    double score(String text) {
        try {
            return score(tokenizer.encode(text));
        } catch (OrtException e) {
            throw new IllegalStateException("The model failed", e);
        }
    }

    /** One thread a text: the workers bring the parallel work, and threads that spin while they wait would eat a core. */
    private static OrtSession session(Path file) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    private static HuggingFaceTokenizer tokenizer(Path file, int tokens) throws IOException {
        return HuggingFaceTokenizer.builder()
                .optTokenizerPath(file)
                .optTruncation(true)
                .optMaxLength(tokens)
                .optPadding(false)
                .build();
    }

    private double score(Encoding read) throws OrtException {
        var inputs = inputs(read);
        try (var result = session.run(inputs)) {
            var name = config.output()
                    .orElseGet(() -> session.getOutputNames().iterator().next());
            var tensor = (OnnxTensor)
                    result.get(name).orElseThrow(() -> new IllegalStateException("The model has no output " + name));
            return share(tensor.getFloatBuffer());
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private Map<String, OnnxTensor> inputs(Encoding read) throws OrtException {
        var values = List.of(read.getIds(), read.getAttentionMask(), read.getTypeIds());
        var inputs = new HashMap<String, OnnxTensor>();
        for (int i = 0; i < config.inputs().size(); i++) {
            String name = config.inputs().get(i);
            if (session.getInputNames().contains(name)) {
                inputs.put(
                        name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values.get(i)}));
            }
        }
        return inputs;
    }

    private double share(FloatBuffer scores) {
        if (config.label() >= scores.remaining()) {
            throw new IllegalStateException(
                    "The model has %d labels, none with the number %d".formatted(scores.remaining(), config.label()));
        }
        double own = scores.get(config.label());
        return switch (config.activation()) {
            case NONE -> Math.clamp(own, 0, 1);
            case SIGMOID -> 1 / (1 + Math.exp(-own));
            case SOFTMAX -> softmax(scores, own);
        };
    }

    private static double softmax(FloatBuffer scores, double own) {
        double sum = 0;
        for (int i = 0; i < scores.remaining(); i++) {
            sum += Math.exp(scores.get(i) - own);
        }
        return 1 / sum;
    }
}
