package io.purser.guardrails.classify;

import io.purser.guardrails.encoder.Encoder;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Heads over one text: runs first, and where these are not sure either way, the encoder.
 *
 * @param labels what each head looks for
 * @param blends one for each head
 * @param gate if there is one, it says when the encoder is not asked
 */
public record Classifier(
        String version,
        List<String> labels,
        GramHeads grams,
        Network network,
        List<Blend> blends,
        @Nullable Gate gate) {

    private static final int FORMAT = 0x50470001;

    public Classifier {
        labels = List.copyOf(labels);
        blends = List.copyOf(blends);
    }

    /**
     * What came out.
     *
     * @param scores for each head, 0 to 1; 0.5 is the threshold which was chosen in training
     * @param places for each head, where in the plain text it is highest
     * @param encoded whether the encoder was asked
     */
    public record Scored(double[] scores, List<Window> places, boolean encoded) {}

    /**
     * A text that was read, before the encoder is asked.
     *
     * @param runs for each head, in log odds
     * @param isSure whether the encoder need not be asked
     */
    public record Begun(Reading reading, double[] runs, boolean isSure) {}

    /** One of those that ship with the service. */
    public static Classifier shipped(String name) {
        String path = "/weights/" + name + ".bin";
        try (InputStream file = Objects.requireNonNull(Classifier.class.getResourceAsStream(path), path)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The weights " + path + " cannot be read", e);
        }
    }

    /** Blocks for some milliseconds when the encoder is needed. */
    public Scored score(String plain, Encoder encoder) {
        return score(read(plain), encoder);
    }

    /** What can be said without the encoder, in some tenths of a millisecond for a short text. */
    public Begun read(String plain) {
        var reading = Reading.of(plain, grams);
        double[] runs = reading.byRuns();
        return new Begun(reading, runs, gate == null ? isSure(runs) : gate.isEveryday(reading));
    }

    /** Blocks for some milliseconds unless the reading is sure. */
    public Scored score(Begun begun, Encoder encoder) {
        double[] runs = begun.runs();
        double[] logits =
                begun.isSure() ? alone(runs) : both(runs, begun.reading().byMeaning(encoder, network));
        return new Scored(
                IntStream.range(0, runs.length)
                        .mapToDouble(head -> chance(logits[head]))
                        .toArray(),
                IntStream.range(0, runs.length).mapToObj(begun.reading()::place).toList(),
                !begun.isSure());
    }

    private boolean isSure(double[] runs) {
        return IntStream.range(0, runs.length).allMatch(head -> blends.get(head).isSure(runs[head]));
    }

    private double[] alone(double[] runs) {
        return IntStream.range(0, runs.length)
                .mapToDouble(head -> blends.get(head).of(runs[head]))
                .toArray();
    }

    private double[] both(double[] runs, double[] meaning) {
        return IntStream.range(0, runs.length)
                .mapToDouble(head -> blends.get(head).of(runs[head], meaning[head]))
                .toArray();
    }

    private static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    public void write(OutputStream file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(FORMAT);
            out.writeUTF(version);
            out.writeInt(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            grams.write(out);
            network.write(out);
            for (Blend blend : blends) {
                blend.write(out);
            }
            out.writeBoolean(gate != null);
            if (gate != null) {
                gate.write(out);
            }
        }
    }

    /** What was {@linkplain #write written}. */
    public static Classifier read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)));
        if (in.readInt() != FORMAT) {
            throw new IOException("Not weights of a classifier, or of another format");
        }
        String version = in.readUTF();
        var labels = new ArrayList<String>();
        for (int count = in.readInt(); count > 0; count--) {
            labels.add(in.readUTF());
        }
        var grams = GramHeads.read(in);
        var network = Network.read(in);
        var blends = new ArrayList<Blend>();
        for (int i = 0; i < labels.size(); i++) {
            blends.add(Blend.read(in));
        }
        return new Classifier(version, labels, grams, network, blends, in.readBoolean() ? Gate.read(in) : null);
    }
}
