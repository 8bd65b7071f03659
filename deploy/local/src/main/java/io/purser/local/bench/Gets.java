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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that each get an address again and again, pausing or not. */
record Gets(HttpClient http, HttpRequest request) {

    static Gets of(URI address, String authorization) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(30))
                .build();
        return new Gets(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), request);
    }

    /** Microseconds of each, from clients that never pause. One that is not answered with 200 ends the measurement. */
    Histogram run(int clients, Duration howLong) {
        return run(clients, howLong, Duration.ZERO);
    }

    /**
     * Microseconds of each, counted from when it was due: who is kept waiting is late for the next, and that counts too.
     *
     * @param every how long each client leaves from one request to the next; the clients begin one after the other
     */
    Histogram run(int clients, Duration howLong, Duration every) {
        var micros = new ConcurrentHistogram(3);
        long begin = System.nanoTime();
        long end = begin + howLong.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(i -> begin + every.toNanos() * i / clients)
                    .map(first -> threads.submit(() -> getUntil(end, first, every.toNanos(), micros)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return micros;
    }

    private void getUntil(long end, long first, long every, Histogram micros) {
        for (long due = first; due < end; due = every == 0 ? System.nanoTime() : due + every) {
            awaitTime(due);
            get();
            micros.recordValue((System.nanoTime() - due) / 1000);
        }
    }

    /** Parking may end early. */
    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
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
