package io.purser.guardrails.personal.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTrainerTest {

    private static final OrdinaryWords ORDINARY =
            OrdinaryWords.of(List.of("Well, hello there my friend", "Well, hello there my friend"));

    @Test
    void learnsFromExamplesAndForgetsNothingOnDisk() throws IOException {
        var weights = learned();
        var file = new ByteArrayOutputStream();
        weights.write(file);

        var tagger = new Tagger(StoredWeights.read(new ByteArrayInputStream(file.toByteArray())));

        assertThat(tagger.version()).isEqualTo("test");
        assertThat(tagger.find("hello there, my friend Zork"))
                .extracting(Mention::tag, Mention::start, Mention::end)
                .containsExactly(tuple(Tag.PERSON_FIRST, 23, 27));
    }

    @Test
    void sameExamplesGiveTheSameWeights() throws IOException {
        var one = new ByteArrayOutputStream();
        var other = new ByteArrayOutputStream();

        learned().write(one);
        learned().write(other);

        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    private static StoredWeights learned() {
        var perceptron = new Perceptron();
        var random = new Random(1);
        for (String name : List.of("Zork", "Maria", "Olga", "Ahmed", "Li")) {
            String text = "hello there, my friend " + name;
            var example = Example.of(text, List.of(new Example.Span(23, text.length(), Tag.PERSON_FIRST)), ORDINARY);
            perceptron.learn(example.partlyHidden(random), example.tags());
        }
        return perceptron.averaged("test", ORDINARY);
    }
}
