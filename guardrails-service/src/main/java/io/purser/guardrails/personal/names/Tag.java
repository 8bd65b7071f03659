package io.purser.guardrails.personal.names;

import java.util.List;

/** What a token is part of, and whether it is the first there. Places and companies are known so that they are not taken for persons. */
public enum Tag {
    OTHER,
    PERSON_FIRST,
    PERSON,
    STREET_FIRST,
    STREET,
    PLACE_FIRST,
    PLACE,
    COMPANY_FIRST,
    COMPANY;

    static final List<Tag> ALL = List.of(values());
    static final int COUNT = ALL.size();

    boolean isFirst() {
        return this != OTHER && ordinal() % 2 == 1;
    }

    /** The tag of the tokens that go on where this one began. */
    public Tag rest() {
        return isFirst() ? ALL.get(ordinal() + 1) : this;
    }

    /** A thing does not go on where it has not begun. */
    boolean mayFollow(Tag before) {
        return this == OTHER || isFirst() || before.rest() == this;
    }
}
