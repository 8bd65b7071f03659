package io.purser.conversation.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Header;
import io.purser.contract.log.Json;
import io.purser.conversation.assistant.SegmentSpace;
import io.purser.conversation.assistant.SegmentSpaces;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Traits of customers in the Segment space of their assistant, by the Profile API. */
@ApplicationScoped
class SegmentTraits {

    private static final Logger LOG = Logger.getLogger(SegmentTraits.class);
    private static final long LARGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final SegmentSpaces spaces;
    private final EgressGate gate;
    private final SegmentConfig config;

    SegmentTraits(SegmentSpaces spaces, EgressGate gate, SegmentConfig config) {
        this.spaces = spaces;
        this.gate = gate;
        this.config = config;
    }

    /** The trait {@code phone}, else {@code phone_number}, as it stands there. */
    Uni<Optional<String>> phone(Header turn, String identity) {
        return spaces.of(turn.account(), turn.assistant()).chain(space -> space.map(found -> read(found, identity))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<String>> read(SegmentSpace space, String identity) {
        var limits = new EgressLimits(config.timeLimit(), LARGEST_ANSWER, 0);
        return gate.send(EgressRequest.get(url(space, identity), headers(space), limits))
                .map(SegmentTraits::phone);
    }

    private String url(SegmentSpace space, String identity) {
        int colon = identity.indexOf(':');
        return "%s/v1/spaces/%s/collections/users/profiles/%s:%s/traits?include=phone,phone_number&limit=200"
                .formatted(
                        config.profilesUrl(),
                        segment(space.id()),
                        colon < 0 ? "user_id" : segment(identity.substring(0, colon)),
                        segment(identity.substring(colon + 1).toLowerCase(Locale.ROOT)));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static Map<String, String> headers(SegmentSpace space) {
        String proof = Base64.getEncoder().encodeToString((space.profileApiKey() + ":").getBytes(UTF_8));
        return Map.of("Authorization", "Basic " + proof, "Accept", "application/json");
    }

    private static Optional<String> phone(EgressOutcome outcome) {
        if (outcome instanceof EgressOutcome.Answered answered && answered.status() == OK) {
            return phone(answered.text());
        }
        if (!(outcome instanceof EgressOutcome.Answered answered && answered.status() == NOT_FOUND)) {
            LOG.warnf("A profile could not be read: %s", what(outcome));
        }
        return Optional.empty();
    }

    private static String what(EgressOutcome outcome) {
        return outcome instanceof EgressOutcome.Answered answered
                ? "status " + answered.status()
                : outcome.getClass().getSimpleName();
    }

    private static Optional<String> phone(String body) {
        try {
            JsonNode traits = Json.MAPPER.readTree(body).path("traits");
            return Stream.of("phone", "phone_number")
                    .map(traits::path)
                    .filter(trait -> trait.isTextual() || trait.isNumber())
                    .map(JsonNode::asText)
                    .filter(text -> !text.isBlank())
                    .findFirst();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
