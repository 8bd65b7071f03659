/** The public REST endpoint as any program sees it: demo, recorded runs, measurements and tests all go this way. */
@NullMarked
package io.purser.local.client;

import org.jspecify.annotations.NullMarked;
