/** Statements on the gateway database. */
@NullMarked
package io.purser.gateway.database;

import org.jspecify.annotations.NullMarked;
