package io.purser.conversation.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.event.Fingerprint;
import io.purser.contract.event.Header;
import io.purser.contract.fingerprint.Canary;
import io.purser.contract.fingerprint.Fingerprints;
import io.purser.contract.id.AssistantId;
import io.purser.conversation.assistant.Profile;
import io.purser.conversation.model.Instructions;
import io.purser.security.PrivateWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What gives a reply away that repeats an assistant's instructions. */
@ApplicationScoped
class Confidential {

    private static final String PURPOSE = "canary";

    /** Of some kilobytes each. */
    private static final long FINGERPRINTS_AT_HAND = 1_000;

    private final Cache<OfVersion, Fingerprint> fingerprints =
            Caffeine.newBuilder().maximumSize(FINGERPRINTS_AT_HAND).build();
    private final PrivateWords words;
    private final TurnConfig config;

    Confidential(PrivateWords words, TurnConfig config) {
        this.words = words;
        this.config = config;
    }

    private record OfVersion(AssistantId assistant, int version) {}

    /** The same for all versions of an assistant, so that a provider can keep its cache. */
    Optional<String> canary(Header turn) {
        return config.canary()
                ? Optional.of(
                        words.word(PURPOSE, turn.account(), turn.assistant().value(), Canary.LETTERS))
                : Optional.empty();
    }

    /** Made once for each version: what it says never changes. */
    Fingerprint fingerprint(Header turn, Profile profile) {
        return fingerprints.get(new OfVersion(turn.assistant(), profile.version()), version -> made(turn, profile));
    }

    private Fingerprint made(Header turn, Profile profile) {
        var parts = Instructions.confidential(profile.name(), profile.personalityPrompt());
        return Fingerprints.of(parts, canary(turn).orElse(null));
    }
}
