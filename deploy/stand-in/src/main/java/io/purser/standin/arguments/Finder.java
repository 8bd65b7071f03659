package io.purser.standin.arguments;

import java.util.List;

/** Finds what one sort of argument wants in a text, the likeliest first. */
@FunctionalInterface
interface Finder {
    List<Found> find(Parameter parameter, String text);
}
