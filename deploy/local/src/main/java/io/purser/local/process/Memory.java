package io.purser.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes take, each shared page counted once between its users. */
public final class Memory {

    private Memory() {}

    /** What programs may still take without others having to give it back, in bytes; empty where the system does not tell. */
    public static OptionalLong available() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(Memory::bytes)
                    .findFirst();
        } catch (IOException notTold) {
            return OptionalLong.empty();
        }
    }

    /** Of a process and those it started, in bytes; 0 where the system does not tell. */
    public static long withChildren(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> alone(process.pid()))
                .sum();
    }

    /** Of one process, in bytes; 0 where the system does not tell. */
    public static long alone(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(Memory::bytes)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notTold) {
            return 0;
        }
    }

    private static long bytes(String line) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
}
