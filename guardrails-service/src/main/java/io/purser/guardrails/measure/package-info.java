/** The detectors measured on labelled data. */
@NullMarked
package io.purser.guardrails.measure;

import org.jspecify.annotations.NullMarked;
