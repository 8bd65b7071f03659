/** What the test reports of a run say. */
@NullMarked
package io.purser.local.report;

import org.jspecify.annotations.NullMarked;
