package io.purser.guardrails.verdict;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.verdict.Label.Judgement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client sends to label a verdict. */
record LabelRequest(
        @Nullable String detector, @Nullable String judgement, @Nullable String note, @Nullable String who) {

    private static final int NAME = 100;
    private static final int NOTE = 2_000;

    /** The judgement; every other field is checked too. */
    Judgement checked(VerdictRecord verdict) {
        checkText("detector", detector(), NAME);
        checkText("who", who(), NAME);
        if (!note().isEmpty()) {
            checkText("note", note(), NOTE);
        }
        var judged = Judgement.named(judgement == null ? "" : judgement)
                .orElseThrow(() -> ApiException.invalid("judgement must be correct, false_alarm or missed"));
        if (judged != Judgement.MISSED) {
            checkFound(verdict);
        }
        return judged;
    }

    @Override
    public String detector() {
        return detector == null ? "" : detector;
    }

    @Override
    public String who() {
        return who == null ? "" : who;
    }

    @Override
    public String note() {
        return note == null ? "" : note;
    }

    private void checkFound(VerdictRecord verdict) {
        var names = verdict.verdict().findings().stream().map(Finding::detector).collect(Collectors.toSet());
        if (!names.contains(detector())) {
            throw ApiException.invalid("detector must be one that has a finding in the verdict: "
                    + (names.isEmpty() ? "there is none" : String.join(", ", names)));
        }
    }

    private static void checkText(String field, String text, int most) {
        if (text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
            throw ApiException.invalid("%s must be a text of 1 to %d characters without NUL".formatted(field, most));
        }
    }
}
