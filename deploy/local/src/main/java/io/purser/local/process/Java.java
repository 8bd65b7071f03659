package io.purser.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command that starts the same Java that runs this. */
public record Java(List<String> flags, List<String> classPath, String main, List<String> arguments) {

    private static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    public Java {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** The same with more flags. */
    public Java with(List<String> moreFlags) {
        return new Java(joined(flags, moreFlags), classPath, main, arguments);
    }

    /** The same with more arguments. */
    public Java and(List<String> moreArguments) {
        return new Java(flags, classPath, main, joined(arguments, moreArguments));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
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
