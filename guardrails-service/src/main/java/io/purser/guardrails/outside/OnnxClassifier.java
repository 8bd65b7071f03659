package io.purser.guardrails.outside;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jboss.logging.Logger;

/**
 * A classifier in a file, loaded in the background: who needs it meanwhile waits on its worker. A long text is read in pieces and
 * the worst one counts.
 */
final class OnnxClassifier implements Detector {

    private static final Logger LOG = Logger.getLogger(OnnxClassifier.class);
    private static final double NONE = 1;

    private final String name;
    private final String version;
    private final Future<OnnxModel> model;

    private OnnxClassifier(String name, String version, Future<OnnxModel> model) {
        this.name = name;
        this.version = version;
        this.model = model;
    }

    static OnnxClassifier loading(
            String name, String version, Path file, Path tokenizer, OutsideConfig.OnnxConfig config) {
        var loading = new FutureTask<>(() -> {
            try {
                return OnnxModel.load(file, tokenizer, config);
            } catch (Exception | LinkageError e) {
                LOG.errorf(e, "The detector %s cannot be loaded: what it decides over does not pass", name);
                throw e;
            }
        });
        Thread.ofPlatform().name("loading-" + name).daemon().start(loading);
        return new OnnxClassifier(name, version, loading);
    }

    @Override
    public Optional<Finding> detect(Screened text) {
        var loaded = loaded();
        Piece worst = Piece.of(text.original(), loaded.characters()).stream()
                .map(piece -> piece.scored(loaded.score(piece.text())))
                .reduce((a, b) -> b.score() > a.score() ? b : a)
                .orElseThrow();
        List<Span> spans = worst.isWhole(text.length()) ? List.of() : List.of(worst.place());
        return Optional.of(new Finding(name, version, worst.score(), NONE, worst.score() >= NONE, spans, ""));
    }

    private OnnxModel loaded() {
        try {
            return model.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the model was loaded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The model cannot be loaded", e);
        }
    }
}
