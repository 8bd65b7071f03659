package io.purser.security;

import io.purser.contract.event.Header;
import io.purser.contract.event.Placeholders;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The way from a customer's data to its placeholders, and back. Both work within one session only. */
@Singleton
public class SealedPlaceholders {

    private static final int NUMBERS = 1_000_000_000;

    private final SealedSecrets secrets;

    public SealedPlaceholders(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The same for the same value, throughout the session.
     *
     * @param word what kind of value it is, such as {@code EMAIL}
     */
    public String of(String word, String value, Header session) {
        long number = secrets.number(value, session.account(), place(session)) % NUMBERS;
        return "[%s_%09d]".formatted(word, number);
    }

    public String seal(String value, Header session) {
        return secrets.seal(value, session.account(), place(session));
    }

    /** A placeholder whose value is not known stays as it is. */
    public String restored(String text, Placeholders placeholders, Header session) {
        return restored(text, placeholders, session, UnaryOperator.identity());
    }

    /** @param written how a value has to be written in such a text */
    public String restored(String text, Placeholders placeholders, Header session, UnaryOperator<String> written) {
        return placeholders.isEmpty()
                ? text
                : Placeholders.replaced(text, found -> value(found, placeholders, session)
                        .map(written)
                        .orElse(null));
    }

    private Optional<String> value(String placeholder, Placeholders placeholders, Header session) {
        @Nullable String sealed = placeholders.sealed().get(placeholder);
        return sealed == null ? Optional.empty() : secrets.open(sealed, session.account(), place(session));
    }

    private static String place(Header session) {
        return "placeholder\n" + session.session().value();
    }
}
