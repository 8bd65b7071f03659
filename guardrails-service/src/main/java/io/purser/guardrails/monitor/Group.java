package io.purser.guardrails.monitor;

import org.jspecify.annotations.Nullable;

/**
 * Whose figures stand together.
 *
 * @param assistant null when they are not told apart by assistant
 */
record Group(String detector, String surface, @Nullable String assistant) {}
