package io.purser.tools.openapi;

/** How much of schemas is taken over in one import: they may refer to one another again and again. */
final class Budget {

    private static final int OF_ONE = 5_000;
    private static final int OF_ALL = 150_000;

    private int ofOne;
    private int ofAll;

    void nextOperation() {
        ofOne = 0;
    }

    void spend() {
        if (++ofOne > OF_ONE) {
            throw new Unfit("its schemas are larger than %d parts".formatted(OF_ONE));
        }
        if (++ofAll > OF_ALL) {
            throw new Unfit("the schemas of all operations together are larger than %d parts: name fewer in operations"
                    .formatted(OF_ALL));
        }
    }
}
