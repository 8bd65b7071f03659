/** The Kafka broker of an installation, in a JVM of its own. */
@NullMarked
package io.purser.local.broker;

import org.jspecify.annotations.NullMarked;
