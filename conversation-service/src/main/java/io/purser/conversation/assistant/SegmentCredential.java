package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.log.Codec;
import io.purser.contract.rest.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys to a Segment space. They are only ever taken in: no answer, log line or error shows them. */
record SegmentCredential(
        @JsonProperty("profile_api_key") @Nullable String profileApiKey,
        @JsonProperty("space_id") @Nullable String spaceId,
        @JsonProperty("write_key") @Nullable String writeKey) {

    private static final int LONGEST = 1000;

    /** @throws ApiException when a key is longer than any can be */
    void check() {
        if (texts().anyMatch(text -> text.length() > LONGEST)) {
            throw ApiException.invalid(
                    "The fields of segment_credential must have at most %d characters each".formatted(LONGEST));
        }
    }

    @JsonIgnore
    boolean isEmpty() {
        return texts().allMatch(String::isBlank);
    }

    /** Empty when it is not enough to read profiles with. */
    Optional<SegmentSpace> space() {
        return spaceId == null || spaceId.isBlank() || profileApiKey == null || profileApiKey.isBlank()
                ? Optional.empty()
                : Optional.of(new SegmentSpace(spaceId.strip(), profileApiKey.strip()));
    }

    /** What is sealed. */
    String json() {
        return new String(Codec.value(this), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SegmentCredential";
    }

    private Stream<String> texts() {
        return Stream.of(profileApiKey, spaceId, writeKey).map(text -> text == null ? "" : text);
    }
}
