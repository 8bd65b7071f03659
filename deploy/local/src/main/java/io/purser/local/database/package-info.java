/** The embedded PostgreSQL: a role and a schema for each service. */
@NullMarked
package io.purser.local.database;

import org.jspecify.annotations.NullMarked;
