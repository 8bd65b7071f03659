package io.purser.knowledge.embed;

/** Workers for the tests of other packages. */
public final class TestWorkers {

    private TestWorkers() {}

    public static Workers one() {
        return new Workers(1);
    }
}
