package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import io.purser.security.egress.EgressGate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What may stand in the fields that tell of a vector store. Each is there; what cannot be is a 400 that says what can.
 */
record StoreFields(Fields fields) {

    static final String PATH = "knowledge_source_details.";

    private static final int LONGEST = 512;
    private static final int LONGEST_SECRET = 4_096;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:-]+");

    String address(String name) {
        String sent = word(name);
        String address = (sent.contains("://") ? sent : "https://" + sent).replaceFirst("/+$", "");
        Optional<String> fault = address.matches(".*[?#].*")
                ? Optional.of("it must not hold a query or a fragment")
                : EgressGate.fault(address);
        fault.ifPresent(why -> {
            throw ApiException.invalid("%s cannot be called: %s".formatted(PATH + name, why));
        });
        return address;
    }

    String host(String name) {
        return one(name, word -> HOST.matcher(word).matches(), "a host's name or address, without a scheme and a port");
    }

    String one(String name, Predicate<String> right, String wanted) {
        String word = word(name);
        if (!right.test(word)) {
            throw ApiException.invalid("%s must be %s".formatted(PATH + name, wanted));
        }
        return word;
    }

    String word(String name) {
        String word = fields.requiredText(name).strip();
        if (word.length() > LONGEST) {
            throw ApiException.invalid("%s must have at most %d characters".formatted(PATH + name, LONGEST));
        }
        return word;
    }

    Secret secret(String name, String text) {
        if (text.isBlank()
                || text.length() > LONGEST_SECRET
                || CONTROL.matcher(text).find()) {
            throw ApiException.invalid(
                    "%s must be 1 to %d characters in one line".formatted(PATH + name, LONGEST_SECRET));
        }
        return new Secret.New(text);
    }
}
