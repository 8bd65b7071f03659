package io.purser.guardrails.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Answers that their evidence supports, the numbers at times written in another way, and the same answers with one number, date or
 * currency changed.
 */
record ChangedNumbers(String evidence, String answer, String changed) {

    private static final List<String> DETAILS = List.of(
            "Our shops open at nine.",
            "Customer service answers by phone and by e-mail.",
            "Items must be unused.",
            "Couriers deliver on working days only.",
            "The offer is for private customers.",
            "Members collect points with each order.",
            "A receipt is needed.");

    /** What the evidence says, and how an answer says it; the value stands for the percent sign and s. */
    private static final List<String[]> SENTENCES = List.of(
            new String[] {
                "Orders can be returned within %s of delivery.", "You can return your order within %s of delivery."
            },
            new String[] {"The annual plan costs %s.", "The price of the annual plan is %s."},
            new String[] {"A late payment has a fee of %s.", "The fee for a late payment is %s."},
            new String[] {"The warranty covers %s from the purchase.", "The warranty lasts %s from the purchase."},
            new String[] {"The conference starts on %s in the main hall.", "It starts on %s, in the main hall."},
            new String[] {"Last year %s were sold.", "%s were sold last year."},
            new String[] {"The discount for students is %s.", "Students get a discount of %s."},
            new String[] {"Your contract ends on %s.", "The contract will end on %s."},
            new String[] {"Each account may store %s.", "Every account can store %s."});

    static List<ChangedNumbers> many(int count, long seed) {
        var random = new Random(seed);
        var made = new ArrayList<ChangedNumbers>();
        for (int i = 0; i < count; i++) {
            made.add(one(random));
        }
        return made;
    }

    private static ChangedNumbers one(Random random) {
        String[] sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
        var value = WrittenValue.random(random);
        String evidence = DETAILS.get(random.nextInt(DETAILS.size())) + " "
                + sentence[0].formatted(value.written(random)) + " " + DETAILS.get(random.nextInt(DETAILS.size()))
                + " Support has number 12 and is there 6 days a week.";
        return new ChangedNumbers(
                evidence,
                sentence[1].formatted(value.written(random)),
                sentence[1].formatted(value.other(random).written(random)));
    }
}
