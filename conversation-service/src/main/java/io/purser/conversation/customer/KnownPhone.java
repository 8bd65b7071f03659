package io.purser.conversation.customer;

import io.purser.contract.event.Header;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** From the identity, when it is a phone, else from the customer's profile. */
@ApplicationScoped
class KnownPhone implements Phone {

    private static final Set<String> PHONES = Set.of("phone", "whatsapp");

    private final SegmentTraits traits;

    KnownPhone(SegmentTraits traits) {
        this.traits = traits;
    }

    @Override
    public Uni<Optional<String>> of(Header turn, String identity) {
        int colon = identity.indexOf(':');
        return colon > 0 && PHONES.contains(identity.substring(0, colon))
                ? Uni.createFrom().item(E164.of(identity.substring(colon + 1)))
                : traits.phone(turn, identity).map(found -> found.flatMap(E164::of));
    }
}
