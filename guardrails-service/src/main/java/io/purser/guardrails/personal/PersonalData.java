package io.purser.guardrails.personal;

/**
 * What kind of personal data stands where.
 *
 * @param start in UTF-16 units, and so is the end (exclusive)
 * @param score 0 to 1: a checksum or a clear word beside it is near 1, a shape alone near 0.6
 */
public record PersonalData(PersonalType type, int start, int end, double score) {

    boolean overlaps(PersonalData other) {
        return start < other.end && other.start < end;
    }
}
