package io.purser.local.demo;

import io.purser.local.client.Door;
import io.purser.local.client.Purser;
import io.purser.local.demo.shop.ShopServer;
import io.purser.local.run.Installation;
import io.purser.local.verb.DemoSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demo of an installation. Its shop opens when its address is asked for, and stays open as long as this process. */
public final class MossyOtter implements DemoSeed {

    static final String QUESTION = "How much is express shipping?";

    private @Nullable ShopServer shop;

    @Override
    public List<String> addresses() {
        return List.of(shop().url().getAuthority());
    }

    @Override
    public Optional<Seeded> into(Installation installation) {
        var identity = installation.identity();
        var purser = new Purser(new Door(installation.url(), identity.accountSid(), identity.authToken()));
        return Optional.of(new Seeded(new Demo(purser).seed(shop().url()), QUESTION));
    }

    private synchronized ShopServer shop() {
        ShopServer open = shop == null ? open() : shop;
        shop = open;
        return open;
    }

    private static ShopServer open() {
        try {
            return ShopServer.start(Clock.systemDefaultZone());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's shop could not be opened", e);
        }
    }
}
