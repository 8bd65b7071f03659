package io.purser.knowledge.embed;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The embedding models of this process. The English one is loaded soon after the start, another when it is first needed. */
@ApplicationScoped
class LocalEmbedder implements Embedder {

    private static final Logger LOG = Logger.getLogger(LocalEmbedder.class);

    private static final String NOTHING = "?";
    private static final char REPLACEMENT = '\uFFFD';

    private final Path directory;
    private final Duration loadAfter;
    private final Map<Model, EmbeddingModel> loaded = new EnumMap<>(Model.class);

    LocalEmbedder(EmbedConfig config) {
        directory = config.directory();
        loadAfter = config.loadAfter();
    }

    /** Not while the service starts, which needs the processor itself. */
    void warmUp(@Observes StartupEvent event, Workers workers) {
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(loadAfter)
                .chain(() -> workers.run(Urgency.QUESTION, () -> ask("How do I begin?")))
                .subscribe()
                .with(
                        vector -> LOG.info("The embedding model is ready"),
                        failure -> LOG.error("The embedding model cannot be loaded", failure));
    }

    @Override
    public Vector embed(String text) {
        var model = Model.of(text);
        return embed(model, readable(text));
    }

    @Override
    public Vectors embed(String text, List<String> parts) {
        var model = Model.of(text);
        return Vectors.of(
                embed(model, readable(text)),
                parts.stream().map(part -> embed(model, readable(part))).toList());
    }

    @Override
    public Vector ask(String question) {
        var model = Model.of(question);
        return embed(model, model.asked(readable(question)));
    }

    private Vector embed(Model model, String text) {
        return new Vector(model.label(), loaded(model).embed(text).content().vector());
    }

    /** Text in which a model finds nothing to read, such as control characters only, is like a question mark. */
    private static String readable(String text) {
        return text.codePoints().anyMatch(LocalEmbedder::isRead) ? text : NOTHING;
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

    private synchronized EmbeddingModel loaded(Model model) {
        return loaded.computeIfAbsent(model, this::load);
    }

    private EmbeddingModel load(Model model) {
        try {
            return OnnxModel.load(model, directory);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException(
                    "The embedding model %s cannot be loaded from %s".formatted(model.label(), directory), e);
        }
    }
}
