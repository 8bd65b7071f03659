package io.purser.local.demo;

/** A knowledge source of the demo. */
sealed interface Source {

    String name();

    /** When the assistant should look here. */
    String description();

    String text();

    /** Sent as a Markdown file. */
    record Pages(String name, String description, String fileName, String text) implements Source {}

    /** Sent as plain text. */
    record Note(String name, String description, String text) implements Source {}
}
