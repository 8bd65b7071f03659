/** Each event that carries foreign text gets one answer: what may become of it. */
@NullMarked
package io.purser.guardrails.answer;

import org.jspecify.annotations.NullMarked;
