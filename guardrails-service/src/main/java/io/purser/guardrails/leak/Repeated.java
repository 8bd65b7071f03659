package io.purser.guardrails.leak;

import io.purser.contract.event.Verdict.Span;
import io.purser.contract.fingerprint.Canary;
import java.util.List;

/** Where a text repeats the canary, in whatever case, and whatever stands between its letters. */
final class Repeated {

    private Repeated() {}

    static List<Span> in(Reading reading, long canary) {
        String text = reading.text();
        var letters = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            char letter = (char) (text.charAt(at) | 0x20);
            if (letter >= 'a' && letter <= 'z') {
                places[letters.length()] = at;
                letters.append(letter);
            }
        }
        return Canary.in(letters, canary)
                .mapToObj(first -> reading.places().of(places[first], places[first + Canary.LETTERS - 1] + 1))
                .toList();
    }
}
