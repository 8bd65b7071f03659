package io.purser.local.bench;

import io.purser.local.run.Installation;
import io.purser.local.run.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What tools-service measures of itself. */
record Metrics(String text) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Metrics of(Installation installation) {
        var address = installation.address(Part.TOOLS).resolve("/q/metrics");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return new Metrics(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the last minute, in the metric's own unit. */
    double median(String name, String outcome) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{")
                        && line.contains("outcome=\"" + outcome + "\"")
                        && line.contains("quantile=\"0.5\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + name + " of " + outcome));
    }
}
