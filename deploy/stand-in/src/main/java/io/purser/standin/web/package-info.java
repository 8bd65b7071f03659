/** The HTTP side. */
@NullMarked
package io.purser.standin.web;

import org.jspecify.annotations.NullMarked;
