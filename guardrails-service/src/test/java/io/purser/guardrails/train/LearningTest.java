package io.purser.guardrails.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.guardrails.classify.Blend;
import io.purser.guardrails.classify.Grams;
import io.purser.guardrails.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final NetworkTraining.Settings SETTINGS = new NetworkTraining.Settings(8, 8, 1e-3f, 0.01f, 0.2f);

    /** Runs, folded to 64 numbers. */
    private static final Encoder ENCODER = text -> {
        float[] vector = new float[64];
        for (int gram : Grams.of(text)) {
            vector[gram % 64] += 0.1f;
        }
        return vector;
    };

    /** Messages about fruit are wanted, about tools not; of four sources. */
    private static List<Item> items() {
        var random = new Random(1);
        var items = new ArrayList<Item>();
        for (int i = 0; i < 400; i++) {
            boolean fruit = i % 2 == 0;
            String thing = fruit
                    ? List.of("apple", "pear", "plum").get(random.nextInt(3))
                    : List.of("hammer", "saw", "drill").get(random.nextInt(3));
            String text = "number %d is a %s from my garden".formatted(random.nextInt(1_000), thing);
            items.add(Item.of(text, List.of(fruit ? 1f : 0f), "source " + i % 4, "ordinary", i / 2 % 2));
        }
        return items;
    }

    @Test
    void whatWasLearnedHoldsForSourcesThatWereHeldOut() {
        var opinions = HeldOut.judge(items(), ENCODER, SETTINGS, System.out);
        var blend = BlendFit.fit(opinions, new Aim(Map.of("ordinary", 0.01), "ordinary", 0.1))
                .getFirst();

        assertThat(opinions.size()).isEqualTo(400);
        assertThat(opinions.stream().filter(opinion -> isRight(opinion, blend)).count())
                .isGreaterThan(390);
    }

    private static boolean isRight(Opinion opinion, Blend blend) {
        return blend.of(opinion.runs()[0], opinion.meaning()[0]) > 0
                == opinion.item().is(0, 1);
    }

    @Test
    void theSameDataGiveTheSameHeads() {
        var first = Heads.fit(items(), ENCODER, SETTINGS);
        var second = Heads.fit(items(), ENCODER, SETTINGS);

        int[] grams = Grams.of("number 3 is a plum");
        assertThat(first.grams().logits(grams)).isEqualTo(second.grams().logits(grams));
        assertThat(first.network().inner()).isEqualTo(second.network().inner());
        assertThat(first.network().outer()).isEqualTo(second.network().outer());
    }

    @Test
    void phrasesAreTheSameEachTime() throws Exception {
        var sentences = Phrases.read("injection.yaml").sentences();

        assertThat(sentences.equals(Phrases.read("injection.yaml").sentences())).isTrue();
        assertThat(sentences.size()).isGreaterThan(1_500);
    }

    @Test
    void templatesAreFilled() {
        var random = new Random(7);

        assertThat(Template.fill("(a|a) {thing} {nothing} (|)", Map.of("thing", "(b|b)"), random))
                .isEqualTo("a b {nothing}");
    }

    @Test
    void aucCountsPairsInOrder() {
        assertThat(Figures.auc(List.of(0.9, 0.5), List.of(0.5, 0.1))).isEqualTo(0.875);
    }
}
