package io.purser.guardrails.personal.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds names of persons and addresses. Safe for many threads; takes some 2 us a word. */
public final class Tagger {

    private static final String SHIPPED = "/weights/names.bin";

    /** Tokens looked at in one go: bounds memory on long texts. */
    private static final int WINDOW = 256;

    /** Of the scale of the weights: turns their sum for a token into a score. */
    private static final float SURE = 100;

    private final StoredWeights weights;

    Tagger(StoredWeights weights) {
        this.weights = weights;
    }

    /** With the weights that come with the service. */
    public static Tagger shipped() {
        try (InputStream file = Tagger.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException("No weights at " + SHIPPED + ": run the trainer of the names tagger");
            }
            return new Tagger(StoredWeights.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return weights.version();
    }

    /** In the order of the text; they do not overlap. */
    public List<Mention> find(String text) {
        var tokens = Token.of(text);
        var mentions = new ArrayList<Mention>();
        for (int from = 0; from < tokens.size(); from += WINDOW) {
            mentions.addAll(find(text, tokens.subList(from, Math.min(tokens.size(), from + WINDOW))));
        }
        return mentions;
    }

    private List<Mention> find(String text, List<Token> tokens) {
        var sights = tokens.stream()
                .map(token -> Sight.of(text, token, weights.ordinary()))
                .toList();
        int[] tags = BestPath.of(sights, weights);
        var features = new Features(sights, weights.rows());
        var mentions = new ArrayList<Mention>();
        for (int first = 0; first < tags.length; first++) {
            Tag tag = Tag.ALL.get(tags[first]);
            if (tag.isFirst()) {
                int last = last(tags, first, tag.rest().ordinal());
                mentions.add(new Mention(
                        tag, tokens.get(first).start(), tokens.get(last).end(), score(features, tags, first, last)));
                first = last;
            }
        }
        return mentions;
    }

    private static int last(int[] tags, int first, int rest) {
        int last = first;
        while (last + 1 < tags.length && tags[last + 1] == rest) {
            last++;
        }
        return last;
    }

    private double score(Features features, int[] tags, int first, int last) {
        double margin = 0;
        for (int place = first; place <= last; place++) {
            float[] sums = BestPath.weigh(features.at(place), weights);
            margin += sums[tags[place]] - sums[Tag.OTHER.ordinal()];
        }
        return 1 / (1 + Math.exp(-margin / (last - first + 1) / SURE));
    }
}
