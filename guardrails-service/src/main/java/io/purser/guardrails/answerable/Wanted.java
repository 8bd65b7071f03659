package io.purser.guardrails.answerable;

import java.util.regex.Pattern;

/** The kind of answer that a question wants, as far as its words tell. */
enum Wanted {
    /** How many, how much, how long. */
    NUMBER(
            "\\bhow (?:many|much|long|often|old|far|large|big|high|fast|soon)\\b"
                    + "|\\b(?:price|cost|costs|fee|fees|rate|percentage|minimum|maximum|limit|number of)\\b",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|thousand|million|half|once|twice"
                    + "|free|unlimited|no (?:fee|charge|limit))\\b"),
    /** When, until when. */
    TIME(
            "\\bwhen\\b|\\bwhat (?:time|year|day|date|month|hours)\\b|\\bwhich (?:year|day|date|month)\\b|\\b(?:deadline|opening hours)\\b",
            "\\d|\\b(?:day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|daily|weekly|monthly|after|before|until|during"
                    + "|immediately|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july"
                    + "|august|september|october|november|december)\\b"),
    /** How something is done. */
    WAY(
            "\\bhow (?:do|can|could|should|would|to|does|did)\\b|\\b(?:steps|instructions)\\b",
            "\\b(?:click|select|choose|enter|use|using|go to|open|create|add|set|sign|log|contact|call|follow|must|need|by \\w+ing|then"
                    + "|first|step|can)\\b"),
    /** Why. */
    REASON(
            "\\bwhy\\b|\\breasons?\\b",
            "\\b(?:because|since|due to|so that|in order|reason|therefore|as a result|to avoid|means)\\b"),
    /** Anything else. */
    OTHER("", "");

    private final Pattern asks;
    private final Pattern answers;

    Wanted(String asks, String answers) {
        this.asks = Pattern.compile(asks, Pattern.CASE_INSENSITIVE);
        this.answers = Pattern.compile(answers, Pattern.CASE_INSENSITIVE);
    }

    /** The first kind that the question has a word of. */
    static Wanted of(String question) {
        for (Wanted wanted : values()) {
            if (wanted.asks.matcher(question).find()) {
                return wanted;
            }
        }
        return OTHER;
    }

    /** Whether a text has what such an answer has; any has, of other kinds. */
    boolean isIn(String text) {
        return answers.matcher(text).find();
    }
}
