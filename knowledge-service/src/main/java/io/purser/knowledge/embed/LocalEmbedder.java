package io.purser.knowledge.embed;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one embedding model of this process, loaded in the background at start or when it is first needed. */
@ApplicationScoped
class LocalEmbedder implements Embedder {

    private static final Logger LOG = Logger.getLogger(LocalEmbedder.class);

    private static final String NOTHING = "?";
    private static final char REPLACEMENT = '\uFFFD';

    private final Path directory;
    private @Nullable EmbeddingModel model;

    LocalEmbedder(EmbedConfig config) {
        directory = config.directory();
    }

    void warmUp(@Observes StartupEvent event, Workers workers) {
        workers.run(Urgency.QUESTION, () -> embed("How do I begin?"))
                .subscribe()
                .with(
                        vector -> LOG.info("The embedding model is ready"),
                        failure -> LOG.error("The embedding model cannot be loaded", failure));
    }

    /** Text in which the model finds nothing to read, such as control characters only, is like a question mark. */
    @Override
    public Vector embed(String text) {
        var readable = text.codePoints().anyMatch(LocalEmbedder::isRead) ? text : NOTHING;
        return new Vector(model().embed(readable).content().vector());
    }

    /** The model's tokenizer drops all others, and refuses a text of which nothing is left. */
    private static boolean isRead(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != REPLACEMENT;
        };
    }

    private synchronized EmbeddingModel model() {
        var loaded = model == null ? load() : model;
        model = loaded;
        return loaded;
    }

    private EmbeddingModel load() {
        try {
            return OnnxModel.load(directory);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("The embedding model cannot be loaded from " + directory, e);
        }
    }
}
