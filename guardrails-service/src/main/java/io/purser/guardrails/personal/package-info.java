/** Personal data in texts: where it stands, and how it is replaced so that it can be put back. */
@NullMarked
package io.purser.guardrails.personal;

import org.jspecify.annotations.NullMarked;
