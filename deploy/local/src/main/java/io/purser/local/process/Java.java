package io.purser.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command that starts the same Java that runs this. */
public record Java(List<String> flags, List<String> classPath, String main, List<String> arguments) {

    private static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    public Java {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(EXECUTABLE);
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(":", classPath), main));
        command.addAll(arguments);
        return command;
    }
}
