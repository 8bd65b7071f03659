/** What an account wants done with what detectors find, for each of its assistants. */
@NullMarked
package io.purser.guardrails.policy;

import org.jspecify.annotations.NullMarked;
