package io.purser.guardrails.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

/** all-MiniLM-L6-v2, quantised to bytes, at work in this process on the caller's thread. English text is what it knows best. */
public final class MiniLm implements Encoder, AutoCloseable {

    private static final String NAME = "/all-minilm-l6-v2-q";
    private static final int TOKENS = 256;

    /** More than that many tokens can have in any script; the tokenizer reads all that it is given. */
    private static final int CHARACTERS = 2_000;

    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private MiniLm(OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Reads the model from a file, as its 23 MB would else have to fit on the heap.
     *
     * @param directory where the file is written; it is gone afterwards
     */
    public static MiniLm load(Path directory) throws IOException, OrtException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "encoder", ".onnx");
        try (InputStream weights = resource(".onnx")) {
            Files.copy(weights, file, StandardCopyOption.REPLACE_EXISTING);
            return with(session(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A session holds memory outside of the heap, so it is not left behind when there is no tokenizer for it. */
    private static MiniLm with(OrtSession session) throws IOException, OrtException {
        try (InputStream tokenizer = resource("-tokenizer.json")) {
            return new MiniLm(
                    session,
                    HuggingFaceTokenizer.newInstance(
                            tokenizer,
                            Map.of("truncation", "true", "maxLength", Integer.toString(TOKENS), "padding", "false")));
        } catch (IOException | RuntimeException | LinkageError e) {
            session.close();
            throw e;
        }
    }

    /** One thread a text: callers bring the parallel work, and threads that spin while they wait would eat a core. */
    private static OrtSession session(Path file) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    private static InputStream resource(String ending) {
        return Objects.requireNonNull(MiniLm.class.getResourceAsStream(NAME + ending), NAME + ending);
    }

    /** @throws IllegalStateException when the runtime fails */
    @Override
    public float[] encode(String text) {
        try {
            return pooled(tokenizer.encode(Readable.of(text, CHARACTERS)));
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed", e);
        }
    }

    private float[] pooled(Encoding read) throws OrtException {
        try (var ids = tensor(read.getIds());
                var mask = tensor(read.getAttentionMask());
                var types = tensor(read.getTypeIds());
                var out = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return Pooling.mean((OnnxTensor) out.get(0));
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values});
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
