package io.purser.knowledge.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The embedding model all-MiniLM-L6-v2, quantized, that ships with the service. */
final class OnnxModel extends AbstractInProcessEmbeddingModel {

    static final int DIMENSION = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OnnxBertBiEncoder encoder;

    private OnnxModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /** Reads the model from a file, as its 23 MB would else have to fit on the heap. */
    static OnnxModel load(Path directory) throws IOException, OrtException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "embedding", ".onnx");
        try (InputStream model = resource(MODEL)) {
            Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
            return with(session(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A session holds memory outside of the heap, so it is not left behind when there is no tokenizer for it. */
    private static OnnxModel with(OrtSession session) throws IOException, OrtException {
        try (InputStream tokenizer = resource(TOKENIZER)) {
            return new OnnxModel(
                    new OnnxBertBiEncoder(OrtEnvironment.getEnvironment(), session, tokenizer, PoolingMode.MEAN));
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

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OnnxModel.class.getResourceAsStream(name), name);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return DIMENSION;
    }
}
