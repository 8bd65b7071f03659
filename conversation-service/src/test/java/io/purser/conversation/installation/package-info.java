/** What stands around the service in its tests: a real database, a real broker, a model, and the other services' part. */
@NullMarked
package io.purser.conversation.installation;

import org.jspecify.annotations.NullMarked;
