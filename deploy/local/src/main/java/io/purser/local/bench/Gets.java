package io.purser.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that each get an address again and again. */
record Gets(HttpClient http, HttpRequest request) {

    static Gets of(URI address, String authorization) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(30))
                .build();
        return new Gets(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), request);
    }

    /** Microseconds of each. One that is not answered with 200 ends the measurement. */
    Histogram run(int clients, Duration howLong) {
        var micros = new ConcurrentHistogram(3);
        long end = System.nanoTime() + howLong.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(() -> getUntil(end, micros)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return micros;
    }

    private void getUntil(long end, Histogram micros) {
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            get();
            micros.recordValue((System.nanoTime() - begun) / 1000);
        }
    }

    private void get() {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " was answered with " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
