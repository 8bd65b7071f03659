/** The wire contract's common parts: errors and pages. */
@NullMarked
package io.purser.contract.rest;

import org.jspecify.annotations.NullMarked;
