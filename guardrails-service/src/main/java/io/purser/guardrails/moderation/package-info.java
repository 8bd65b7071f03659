/** Harassment, hate, sexual content, self-harm, violence and illicit requests, found by classifiers. */
@NullMarked
package io.purser.guardrails.moderation;

import org.jspecify.annotations.NullMarked;
