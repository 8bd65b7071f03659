package io.purser.tools.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.Collectors;

/** Free text as the value of a header, which takes printable ASCII: the rest is percent-encoded. */
final class HeaderText {

    private HeaderText() {}

    static String of(String text) {
        return text.codePoints().mapToObj(HeaderText::character).collect(Collectors.joining());
    }

    private static String character(int character) {
        String text = Character.toString(character);
        return character >= ' ' && character < 0x7F ? text : URLEncoder.encode(text, UTF_8);
    }
}
