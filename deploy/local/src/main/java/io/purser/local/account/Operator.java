package io.purser.local.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Door;
import io.purser.local.client.Purser;
import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.folder.Identity;
import io.purser.local.folder.RunState;
import io.purser.local.verb.DataOption;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Mixin;

/** The operator of a running installation, with the key that lies in its data folder. */
final class Operator {

    @Mixin
    private DataOption data = new DataOption();

    /** @throws NotRunning when the installation does not run */
    Purser purser() throws IOException, NotRunning {
        DataFolder folder = data.folder();
        if (!FolderLock.isHeld(folder)) {
            throw new NotRunning(
                    "Purser is not running with the data in %s. Start it first: ./purser up".formatted(folder.root()));
        }
        var state = RunState.of(folder)
                .filter(RunState::ready)
                .orElseThrow(() -> new NotRunning("Purser is not ready yet. Try again in a moment"));
        return new Purser(new Door(
                URI.create(state.url()), "operator", Identity.of(folder).operatorKey()));
    }

    /** All that is told of an account, and its token when it is a new one. */
    static void show(JsonNode account) {
        System.out.printf("  account SID   %s%n", account.path("sid").asText());
        if (account.has("auth_token")) {
            System.out.printf(
                    "  auth token    %s  (shown this once)%n",
                    account.path("auth_token").asText());
        }
        System.out.printf("  name          %s%n", account.path("name").asText());
        System.out.printf("  status        %s%n", account.path("status").asText());
        System.out.printf("  created       %s%n", account.path("date_created").asText());
        System.out.println("  limits");
        account.path("limits")
                .properties()
                .forEach(limit -> System.out.printf(
                        "    %-24s %s%n",
                        limit.getKey(),
                        limit.getValue().isNull() ? "none" : limit.getValue().asText()));
    }
}
