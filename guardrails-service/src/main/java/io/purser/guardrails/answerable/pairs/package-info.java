/** Questions with passages that answer them, and with passages that do not, made from data whose right passages are known. */
@NullMarked
package io.purser.guardrails.answerable.pairs;

import org.jspecify.annotations.NullMarked;
