package io.purser.guardrails.outside;

import io.purser.guardrails.outside.OutsideConfig.One;
import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import io.purser.security.egress.EgressGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The detectors of the configuration. One that cannot be made keeps the service from starting: it would be missed silently. */
@ApplicationScoped
public class OutsideDetectors {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final OutsideConfig config;
    private final EgressGate gate;

    OutsideDetectors(OutsideConfig config, EgressGate gate) {
        this.config = config;
        this.gate = gate;
    }

    /** @throws IllegalArgumentException when the configuration cannot be used; the message says what to change */
    public List<Outside> all() {
        return new TreeMap<>(config.all())
                .entrySet().stream()
                        .map(entry -> detector(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private Outside detector(String name, One one) {
        require(NAME.matcher(name).matches(), name, "must be named with small letters, digits, dots, dashes");
        require(one.threshold() >= 0 && one.threshold() <= 1, name, "threshold must be from 0 to 1");
        return new Outside(
                check(name, one), surfaces(name, one), Mode.valueOf(one.mode().name()), one.threshold());
    }

    private Check check(String name, One one) {
        return switch (one.kind()) {
            case ONNX -> new Check.Local(name, classifier(name, one), 0, one.patience());
            case MODERATION -> asking(name, one, new Moderation(one.model(), one.category()));
            case CHAT -> asking(name, one, new Chat(one.model(), one.prompt(), judgement(one), one.version()));
            case HTTP -> asking(name, one, new ScoreService(pointers(one), one.version()));
        };
    }

    private static OnnxClassifier classifier(String name, One one) {
        var onnx = one.onnx();
        var file = required(name, "onnx.file", onnx.file());
        var tokenizer = required(name, "onnx.tokenizer", onnx.tokenizer());
        require(file.toFile().isFile(), name, "onnx.file is no file: " + file);
        require(tokenizer.toFile().isFile(), name, "onnx.tokenizer is no file: " + tokenizer);
        require(
                onnx.inputs().size() <= 3 && !onnx.inputs().isEmpty(),
                name,
                "onnx.inputs must name one to three tensors");
        require(onnx.tokens() > 2 && onnx.label() >= 0, name, "onnx.tokens must be over 2, onnx.label 0 or more");
        return OnnxClassifier.loading(name, one.version(), file, tokenizer, onnx);
    }

    private Check asking(String name, One one, Protocol protocol) {
        String url = required(name, "url", one.url());
        EgressGate.fault(url).ifPresent(why -> require(false, name, "url cannot be called: " + why));
        return new Check.Remote(name, new Asking(name, gate, url, one.key(), one.patience(), protocol), one.patience());
    }

    private static Judgement judgement(One one) {
        return switch (one.answer()) {
            case SAFE_UNSAFE -> new SafeUnsafe();
            case JSON -> new JsonJudgement(pointers(one));
        };
    }

    private static Pointers pointers(One one) {
        return Pointers.of(one.score(), one.spans());
    }

    private static Set<Surface> surfaces(String name, One one) {
        var surfaces = EnumSet.noneOf(Surface.class);
        one.surfaces()
                .forEach(surface -> surfaces.add(Surface.named(surface)
                        .orElseThrow(() -> fault(name, "surfaces names %s, which is none".formatted(surface)))));
        return surfaces;
    }

    private static <T> T required(String name, String setting, Optional<T> value) {
        return value.orElseThrow(() -> fault(name, setting + " is required"));
    }

    private static void require(boolean condition, String name, String what) {
        if (!condition) {
            throw fault(name, what);
        }
    }

    private static IllegalArgumentException fault(String name, String what) {
        return new IllegalArgumentException("The setting detectors.%s cannot be used: %s".formatted(name, what));
    }
}
