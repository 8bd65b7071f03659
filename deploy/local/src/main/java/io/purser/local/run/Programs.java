package io.purser.local.run;

import io.purser.local.broker.Broker;
import io.purser.local.process.Java;
import io.purser.local.tether.Tether;
import java.io.IOException;
import java.util.List;

/** What the Java of each part runs, whatever installation it is for. */
record Programs(Project project) {

    private static final String SERVICE = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    Java of(Part part) throws IOException {
        return switch (part) {
            case BROKER -> tethered(Flags.busy("160m"), ourClassPath(), Broker.class.getName());
            case STAND_IN -> tethered(Flags.small("160m"), project.standIn(), "io.purser.standin.Main");
            case KNOWLEDGE -> service(part, Flags.searching());
            case CONVERSATION -> service(part, Flags.busy("160m"));
            case GATEWAY, TOOLS, GUARDRAILS -> service(part, Flags.busy("128m"));
        };
    }

    private Java service(Part part, List<String> jvm) throws IOException {
        return tethered(jvm, project.service(part), SERVICE);
    }

    private Java tethered(List<String> jvm, String classPath, String main) {
        return new Java(jvm, List.of(project.tether(), classPath), Tether.class.getName(), List.of(main));
    }

    private static String ourClassPath() {
        return System.getProperty("java.class.path");
    }
}
