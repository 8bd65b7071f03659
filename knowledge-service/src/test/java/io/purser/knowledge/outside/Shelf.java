package io.purser.knowledge.outside;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The vectors of an index, searched one by one. */
final class Shelf {

    private final List<TestRecord> records = new CopyOnWriteArrayList<>();
    private final int dimensions;

    record Hit(TestRecord record, double cosine) {}

    Shelf(int dimensions) {
        this.dimensions = dimensions;
    }

    int dimensions() {
        return dimensions;
    }

    int size() {
        return records.size();
    }

    void add(TestRecord record) {
        records.add(record);
    }

    List<Hit> nearest(float[] vector, int most) {
        return records.stream()
                .map(record -> new Hit(record, Words.cosine(record.vector(), vector)))
                .sorted(Comparator.comparingDouble(Hit::cosine).reversed())
                .limit(most)
                .toList();
    }
}
