package io.purser.knowledge.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** One of the models, at work in this process. */
final class OnnxModel extends AbstractInProcessEmbeddingModel {

    private final Model model;
    private final OnnxBertBiEncoder encoder;

    private OnnxModel(Model model, OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.model = model;
        this.encoder = encoder;
    }

    /** Reads the model from a file, as its tens of megabytes would else have to fit on the heap. */
    static OnnxModel load(Model model, Path directory) throws IOException, OrtException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "embedding", ".onnx");
        try (InputStream weights = resource(model, ".onnx")) {
            Files.copy(weights, file, StandardCopyOption.REPLACE_EXISTING);
            return with(model, session(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A session holds memory outside of the heap, so it is not left behind when there is no tokenizer for it. */
    private static OnnxModel with(Model model, OrtSession session) throws IOException, OrtException {
        try (InputStream tokenizer = resource(model, "-tokenizer.json")) {
            return new OnnxModel(
                    model, new OnnxBertBiEncoder(OrtEnvironment.getEnvironment(), session, tokenizer, model.pooling()));
        } catch (RuntimeException | LinkageError e) {
            session.close();
            throw e;
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

    private static InputStream resource(Model model, String ending) {
        String name = "/" + model.label() + ending;
        return Objects.requireNonNull(OnnxModel.class.getResourceAsStream(name), name);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return model.dimension();
    }
}
