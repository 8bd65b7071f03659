package io.purser.local.verb;

import java.util.concurrent.Callable;

/** Something the command line can do, named by its {@code @Command}. The result is the exit code. */
@FunctionalInterface
public interface Verb extends Callable<Integer> {}
