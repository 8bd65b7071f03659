package io.purser.local.bench;

/** Measures one side of an installation. */
@FunctionalInterface
interface Measurement {
    Section of(Subject subject) throws Exception;
}
