package io.purser.guardrails.personal;

import java.util.List;

/** Finds one kind of personal data. The work grows with the length of the text, whatever is in it. */
@FunctionalInterface
interface Recogniser {

    /** @param text with plain digits, dashes and blanks (see {@link PlainSigns}) */
    List<PersonalData> find(String text);
}
