/** What stands around the service in its tests: a real database and a real broker. */
@NullMarked
package io.purser.knowledge.installation;

import org.jspecify.annotations.NullMarked;
