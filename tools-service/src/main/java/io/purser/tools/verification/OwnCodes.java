package io.purser.tools.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.security.MessageDigest;
import java.time.Duration;

/** Codes that are made here, and sent as messages. */
record OwnCodes(int digits, Duration validFor, String text, CodeMessage channel) implements Codes {

    @Override
    public Uni<Sent> send(OpenCode open) {
        return channel.send(
                open.phone(),
                text.replace("{code}", open.code()).replace("{minutes}", String.valueOf(validFor.toMinutes())));
    }

    @Override
    public Uni<Checked> check(OpenCode open, String given) {
        return Uni.createFrom()
                .item(
                        MessageDigest.isEqual(open.code().getBytes(UTF_8), given.getBytes(UTF_8))
                                ? new Checked.Right()
                                : new Checked.Wrong());
    }
}
