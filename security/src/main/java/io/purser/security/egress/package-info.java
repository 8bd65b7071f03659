/** The one gate through which requests leave the installation. */
@NullMarked
package io.purser.security.egress;

import org.jspecify.annotations.NullMarked;
