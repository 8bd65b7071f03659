/** What may be shown of a source's text, as guardrails-service says. */
@NullMarked
package io.purser.knowledge.screening;

import org.jspecify.annotations.NullMarked;
