package io.purser.standin.meaning;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The quantised MiniLM model. Loaded from a file, with one thread and without an arena, it takes a third of the memory
 * that the library's own defaults take, at the same speed.
 */
final class MiniLm extends AbstractInProcessEmbeddingModel implements Encoder {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OnnxBertBiEncoder encoder;

    private MiniLm(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    static MiniLm load() {
        System.setProperty("OPT_OUT_TRACKING", "true"); // or the tokenizer library reports itself to its makers
        try (InputStream tokenizer = resource(TOKENIZER)) {
            return new MiniLm(
                    new OnnxBertBiEncoder(OrtEnvironment.getEnvironment(), session(), tokenizer, PoolingMode.MEAN));
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the embedding model could not be loaded", e);
        }
    }

    private static OrtSession session() throws IOException, OrtException {
        Path file = Files.createTempFile("stand-in", ".onnx");
        try (InputStream model = resource(MODEL);
                var options = options()) {
            Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MiniLm.class.getResourceAsStream(name), name);
    }

    @Override
    public Sense encode(String text) {
        var response = embedAll(List.of(TextSegment.from(text)));
        var usage = response.tokenUsage();
        return new Sense(response.content().getFirst().vector(), usage == null ? 0 : usage.inputTokenCount());
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
