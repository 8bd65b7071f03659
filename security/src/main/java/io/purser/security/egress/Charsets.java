package io.purser.security.egress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which charset a body is written. */
final class Charsets {

    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]+)");

    private Charsets() {}

    /** What the content type names, when it is known here; else UTF-8. */
    static Charset of(@Nullable String contentType) {
        return Optional.ofNullable(contentType)
                .map(PARAMETER::matcher)
                .filter(found -> found.find())
                .map(found -> Charset.forName(found.group(1), UTF_8))
                .orElse(UTF_8);
    }
}
